//! The command as a script sees it: whole processes, their output, their exit status, their files.

#[cfg(test)]
mod after;
#[cfg(test)]
mod beside;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod devices;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod mapping;
#[cfg(test)]
mod office;
#[cfg(test)]
mod packages;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod repeatable;
#[cfg(test)]
mod users;
#[cfg(test)]
mod verbs;
#[cfg(test)]
mod verify;
#[cfg(test)]
mod way;
#[cfg(test)]
mod year;
