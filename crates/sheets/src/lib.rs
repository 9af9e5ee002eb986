//! Printed forms in three steps: content, layout, PDF.
