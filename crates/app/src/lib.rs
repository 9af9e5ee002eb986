//! One function per command, each one transaction; converts domain and contract; permissions.
