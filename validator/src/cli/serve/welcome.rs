//! What is printed when the server listens: addresses, demo credentials, and a command to try for each service.

use std::io;
use std::io::Write;
use std::net::SocketAddr;

use anstyle::AnsiColor;
use anstyle::Style;
use serde_json::Value;
use serde_json::json;
use signoff::reference::directory::Account;
use signoff::reference::seed::totp_text;

use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::serve::Args;
use crate::cli::serve::Format;
use crate::cli::serve::Name;
use crate::cli::serve::setup::Setup;

/// Prints where the services are.
///
/// # Errors
/// Standard output that cannot be written.
pub(super) fn print(args: &Args, setup: &Setup, address: SocketAddr) -> Result<Exit, CliError> {
    let welcome = Welcome { args, setup, address };
    output::answer(|out| match args.format {
        Format::Human => welcome.human(out),
        Format::Json => writeln!(out, "{}", welcome.json()),
    })
}

struct Welcome<'a> {
    args: &'a Args,
    setup: &'a Setup,
    address: SocketAddr,
}

impl Welcome<'_> {
    fn url(&self, name: Name) -> String {
        let (http, websocket) = (self.setup.scheme.http(), self.setup.scheme.websocket());
        match name {
            Name::Alphapoint => format!("{websocket}://{}/WSGateway/", self.address),
            Name::Rocketchat => format!("{http}://{}/api/v1", self.address),
            Name::Openchamp => format!("{websocket}://{}/ws", self.address),
            Name::Inforouter => format!("{http}://{}/srv.asmx", self.address),
            Name::Crafter => format!("{http}://{}/studio", self.address),
        }
    }

    /// Passwords are printed where they were made here, and never where a file gave them.
    fn is_demo(&self) -> bool {
        self.args.seed.is_none()
    }

    fn json(&self) -> Value {
        let user = |account: &Account| {
            let mut user = json!({ "name": account.name, "permissions": account.permissions });
            if self.is_demo() {
                user["password"] = account.password.expose().as_str().into();
                if let Some(secret) = &account.totp_secret {
                    user["totp_secret"] = totp_text(secret).into();
                }
            }
            user
        };
        let users: Vec<Value> = self.setup.seed.accounts.iter().map(user).collect();
        let services = self.args.services();
        let services =
            services.iter().map(|name| (name.as_str().to_owned(), json!({ "url": self.url(*name) })));
        json!({
            "address": self.address.to_string(),
            "scheme": self.setup.scheme.http(),
            "users": users,
            "services": Value::Object(services.collect()),
        })
    }

    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let bold = Style::new().bold();
        let green = AnsiColor::Green.on_default().bold();
        writeln!(out, "{green}listening{green:#} on {}://{}\n", self.setup.scheme.http(), self.address)?;
        writeln!(out, "{bold}users{bold:#} (the same in every service)")?;
        for account in &self.setup.seed.accounts {
            self.user(out, account)?;
        }
        for name in self.args.services() {
            writeln!(out, "\n{bold}{}{bold:#}  {}", name.as_str(), self.url(name))?;
            writeln!(out, "  {}", self.command(name))?;
        }
        writeln!(out, "\nhealth at /healthz, metrics at /metrics; Ctrl-C stops the server")
    }

    fn user(&self, out: &mut dyn Write, account: &Account) -> io::Result<()> {
        write!(out, "  {}", account.name)?;
        if self.is_demo() {
            write!(out, "  password {}", account.password.expose())?;
            if let Some(secret) = &account.totp_secret {
                write!(out, "  second factor {}", totp_text(secret))?;
            }
        }
        for permission in &account.permissions {
            write!(out, "  may {permission}")?;
        }
        writeln!(out)
    }

    /// A command that signs the last user in.
    fn command(&self, name: Name) -> String {
        let url = self.url(name);
        let account = self.setup.seed.accounts.last();
        let user = account.map_or("USER", |account| account.name.as_str());
        let password = account.filter(|_| self.is_demo());
        let password = password.map_or("PASSWORD", |account| account.password.expose().as_str());
        let curl = if self.setup.scheme.http() == "https" { "curl --insecure" } else { "curl" };
        match name {
            Name::Alphapoint => {
                let payload = json!({ "UserName": user, "Password": password }).to_string();
                let frame = json!({ "m": 0, "i": 2, "n": "WebAuthenticateUser", "o": payload });
                format!("wscat -c {url} -x '{frame}'")
            }
            Name::Openchamp => {
                let payload = json!({ "username": user, "password": password });
                format!("wscat -c {url} -x '{}'", json!({ "type": "login", "payload": payload }))
            }
            Name::Rocketchat => {
                let body = json!({ "user": user, "password": password });
                format!("{curl} {url}/login -H 'Content-Type: application/json' -d '{body}'")
            }
            Name::Inforouter => format!("{curl} '{url}/AuthenticateUser?UID={user}&PWD={password}'"),
            Name::Crafter => {
                let body = json!({ "username": user, "password": password });
                let path = "/api/1/services/api/1/security/login.json";
                format!(
                    "{curl} -i {url}{path} -b XSRF-TOKEN=any -H 'X-XSRF-TOKEN: any' -H 'Content-Type: application/json' \
                     -d '{body}'"
                )
            }
        }
    }
}
