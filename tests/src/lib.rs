//! Small worlds for the acceptance tests.
