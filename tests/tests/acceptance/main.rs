//! What a person can do with the program, through the one way in and on real files.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod aftermath;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod credit;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod devices;
#[cfg(test)]
mod ekinerja;
#[cfg(test)]
mod ekinerja_out;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod first_start;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod old_results;
#[cfg(test)]
mod organisation;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod people;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod plans_agreed;
#[cfg(test)]
mod plans_in_bulk;
#[cfg(test)]
mod plans_made;
#[cfg(test)]
mod plans_on_paper;
#[cfg(test)]
mod practice;
#[cfg(test)]
mod print_run;
#[cfg(test)]
mod printing;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod proof;
#[cfg(test)]
mod puskesmas;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod safety;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod staff_list;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod talent;
#[cfg(test)]
mod team;
#[cfg(test)]
mod the_year;
#[cfg(test)]
mod time_machine;
#[cfg(test)]
mod year;
