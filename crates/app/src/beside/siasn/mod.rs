//! Files of SIASN. Saved answers come in (`import`, `compare`, `credit`, `apply`), and a folder for its endpoints
//! goes out (`ready`, `export`). The program itself never speaks to SIASN.

mod apply;
mod compare;
mod credit;
mod credit_ids;
mod export;
mod import;
mod people;
mod ready;
mod results;
mod words;

pub(crate) use import::Preview;

/// Who states what comes from here, in `outside_results`.
const SOURCE: &str = "siasn";
