//! `--fault` and `--drift`: what each service is told to do.

use std::collections::HashMap;
use std::fmt::Write;

use clap::ValueEnum;
use signoff::reference::conduct::Conduct;
use signoff::reference::drift::Drift;

use crate::cli::error::CliError;
use crate::cli::serve::Name;

/// The conduct of each service.
pub(super) struct Told(HashMap<&'static str, Conduct>);

impl Told {
    /// Reads the arguments.
    ///
    /// # Errors
    /// Services that are not started, and what they do not know.
    pub(super) fn read(faults: &[String], drifts: &[String], services: &[Name]) -> Result<Self, CliError> {
        let mut told = Self(HashMap::new());
        for fault in faults {
            let given = format!("--fault {fault}");
            let (name, what) = fault.split_once(':').ok_or_else(|| {
                let help = "write it as SERVICE:WHAT, like rocketchat:totp_required";
                CliError::new(format!("{given}: no service is named"), help)
            })?;
            let (word, what) = what.split_once('=').unwrap_or(("outcome", what));
            told.demand(&given, service(name, services, &given)?, word, what)?;
        }
        for drift in drifts {
            let given = format!("--drift {drift}");
            match drift.split_once(':') {
                Some((name, what)) => {
                    told.demand(&given, service(name, services, &given)?, "drift", what)?;
                }
                None => told.everywhere(&given, drift, services)?,
            }
        }
        Ok(told)
    }

    /// What a service is told.
    pub(super) fn of(&self, service: Name) -> Conduct {
        self.0.get(service.as_str()).cloned().unwrap_or_default()
    }

    fn demand(&mut self, given: &str, service: Name, word: &str, what: &str) -> Result<(), CliError> {
        let conduct = self.0.entry(service.as_str()).or_default();
        let help = "`signoff operations` lists outcomes, `signoff serve --help` the rest";
        conduct.demand(service.spec(), word, what).map_err(CliError::because(given, help))
    }

    /// Tells a drift to every service that knows it.
    fn everywhere(&mut self, given: &str, drift: &str, services: &[Name]) -> Result<(), CliError> {
        let known = Drift::ALL.iter().find(|known| known.name() == drift);
        let known = known.ok_or_else(|| {
            CliError::new(format!("{given}: there is no such drift"), "`signoff serve --help` lists them")
        })?;
        for service in services.iter().filter(|service| known.concerns(service.as_str())) {
            self.demand(given, *service, "drift", drift)?;
        }
        Ok(())
    }
}

/// The help with all drifts in it.
pub(super) fn long_help(examples: &str) -> String {
    let mut text = String::from(
        "Drifts, the services that know them, and the rule of `signoff check` that each breaks:\n",
    );
    for drift in Drift::ALL {
        let services = Name::value_variants().iter().map(|name| name.as_str());
        let services: Vec<&str> = services.filter(|service| drift.concerns(service)).collect();
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "  {:15} {} [{}] ({})",
            drift.name(),
            drift.about(),
            drift.rule(),
            services.join(", ")
        );
    }
    format!("{text}\n{examples}")
}

fn service(name: &str, services: &[Name], given: &str) -> Result<Name, CliError> {
    let found = services.iter().copied().find(|service| service.as_str() == name);
    found.ok_or_else(|| {
        let help = "name one of alphapoint, rocketchat, openchamp, inforouter, crafter, and start it";
        CliError::new(format!("{given}: no service `{name}` is started"), help)
    })
}
