//! The store as its users meet it: real encrypted files in folders of their own.

#[cfg(test)]
mod acts;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod credit;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod devices;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod erasing;
#[cfg(test)]
mod histories;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod locks;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod merging_seals;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod pasts;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod seals;
#[cfg(test)]
mod searches;
#[cfg(test)]
mod slots;
#[cfg(test)]
mod undoing;
#[cfg(test)]
mod verifying;
#[cfg(test)]
mod worlds;
#[cfg(test)]
mod year;
