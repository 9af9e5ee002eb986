//! What an interface may ask and be told; the one list of commands.
