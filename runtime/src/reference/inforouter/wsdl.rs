//! The WSDL 1.1 description of the service, in the form in which ASMX gives it.

use std::fmt::Write;

use crate::codec::xml::escaped;
use crate::reference::inforouter::method::Function;
use crate::reference::inforouter::method::NAMESPACE;

/// The bindings beside SOAP: name, verb.
const PLAIN: &[(&str, &str)] = &[("HttpGet", "GET"), ("HttpPost", "POST")];

/// The description of the service at an address.
pub(crate) fn wsdl(address: &str) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<wsdl:definitions \
         xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" xmlns:http=\"http://schemas.xmlsoap.org/wsdl/http/\" \
         xmlns:mime=\"http://schemas.xmlsoap.org/wsdl/mime/\" xmlns:s=\"http://www.w3.org/2001/XMLSchema\" \
         xmlns:tns=\"{NAMESPACE}\" xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" \
         targetNamespace=\"{NAMESPACE}\">\n"
    );
    // Writing to a string does not fail.
    let _ = write(&mut out, address);
    out
}

fn methods() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    Function::ALL.into_iter().map(|function| (function.name(), function.parameters()))
}

fn write(out: &mut String, address: &str) -> std::fmt::Result {
    writeln!(out, "  <wsdl:types>")?;
    writeln!(out, "    <s:schema elementFormDefault=\"qualified\" targetNamespace=\"{NAMESPACE}\">")?;
    methods().try_for_each(|(name, parameters)| elements(out, name, parameters))?;
    writeln!(out, "    </s:schema>\n  </wsdl:types>")?;
    methods().try_for_each(|(name, parameters)| messages(out, name, parameters))?;
    for port in ["Soap", "HttpGet", "HttpPost"] {
        writeln!(out, "  <wsdl:portType name=\"srv{port}\">")?;
        for (name, _) in methods() {
            writeln!(out, "    <wsdl:operation name=\"{name}\">")?;
            writeln!(out, "      <wsdl:input message=\"tns:{name}{port}In\" />")?;
            writeln!(out, "      <wsdl:output message=\"tns:{name}{port}Out\" />")?;
            writeln!(out, "    </wsdl:operation>")?;
        }
        writeln!(out, "  </wsdl:portType>")?;
    }
    soap_binding(out)?;
    PLAIN.iter().try_for_each(|(port, verb)| plain_binding(out, port, verb))?;
    writeln!(out, "  <wsdl:service name=\"srv\">")?;
    for (port, protocol) in [("Soap", "soap"), ("HttpGet", "http"), ("HttpPost", "http")] {
        writeln!(out, "    <wsdl:port name=\"srv{port}\" binding=\"tns:srv{port}\">")?;
        writeln!(out, "      <{protocol}:address location=\"{}\" />", escaped(address))?;
        writeln!(out, "    </wsdl:port>")?;
    }
    writeln!(out, "  </wsdl:service>\n</wsdl:definitions>")
}

/// The elements of a method: its parameters, and a result of any content.
fn elements(out: &mut String, name: &str, parameters: &[&str]) -> std::fmt::Result {
    writeln!(out, "      <s:element name=\"{name}\"><s:complexType><s:sequence>")?;
    for parameter in parameters {
        writeln!(
            out,
            "        <s:element minOccurs=\"0\" maxOccurs=\"1\" name=\"{parameter}\" type=\"s:string\" />"
        )?;
    }
    writeln!(out, "      </s:sequence></s:complexType></s:element>")?;
    writeln!(out, "      <s:element name=\"{name}Response\"><s:complexType><s:sequence>")?;
    writeln!(out, "        <s:element minOccurs=\"0\" maxOccurs=\"1\" name=\"{name}Result\">")?;
    writeln!(
        out,
        "          <s:complexType mixed=\"true\"><s:sequence><s:any /></s:sequence></s:complexType>"
    )?;
    writeln!(out, "        </s:element>\n      </s:sequence></s:complexType></s:element>")
}

fn messages(out: &mut String, name: &str, parameters: &[&str]) -> std::fmt::Result {
    let soap = |out: &mut String, end: &str, element: &str| {
        writeln!(
            out,
            "  <wsdl:message name=\"{name}Soap{end}\"><wsdl:part name=\"parameters\" element=\"tns:{element}\" />\
             </wsdl:message>"
        )
    };
    soap(out, "In", name)?;
    soap(out, "Out", &format!("{name}Response"))?;
    for (port, _) in PLAIN {
        writeln!(out, "  <wsdl:message name=\"{name}{port}In\">")?;
        for parameter in parameters {
            writeln!(out, "    <wsdl:part name=\"{parameter}\" type=\"s:string\" />")?;
        }
        writeln!(out, "  </wsdl:message>")?;
        writeln!(out, "  <wsdl:message name=\"{name}{port}Out\"><wsdl:part name=\"Body\" /></wsdl:message>")?;
    }
    Ok(())
}

fn soap_binding(out: &mut String) -> std::fmt::Result {
    writeln!(out, "  <wsdl:binding name=\"srvSoap\" type=\"tns:srvSoap\">")?;
    writeln!(out, "    <soap:binding transport=\"http://schemas.xmlsoap.org/soap/http\" />")?;
    for (name, _) in methods() {
        writeln!(out, "    <wsdl:operation name=\"{name}\">")?;
        writeln!(out, "      <soap:operation soapAction=\"{NAMESPACE}{name}\" style=\"document\" />")?;
        writeln!(out, "      <wsdl:input><soap:body use=\"literal\" /></wsdl:input>")?;
        writeln!(out, "      <wsdl:output><soap:body use=\"literal\" /></wsdl:output>")?;
        writeln!(out, "    </wsdl:operation>")?;
    }
    writeln!(out, "  </wsdl:binding>")
}

fn plain_binding(out: &mut String, port: &str, verb: &str) -> std::fmt::Result {
    let input = if verb == "GET" {
        "<http:urlEncoded />"
    } else {
        "<mime:content type=\"application/x-www-form-urlencoded\" />"
    };
    writeln!(out, "  <wsdl:binding name=\"srv{port}\" type=\"tns:srv{port}\">")?;
    writeln!(out, "    <http:binding verb=\"{verb}\" />")?;
    for (name, _) in methods() {
        writeln!(out, "    <wsdl:operation name=\"{name}\">")?;
        writeln!(out, "      <http:operation location=\"/{name}\" />")?;
        writeln!(out, "      <wsdl:input>{input}</wsdl:input>")?;
        writeln!(out, "      <wsdl:output><mime:content part=\"Body\" type=\"text/xml\" /></wsdl:output>")?;
        writeln!(out, "    </wsdl:operation>")?;
    }
    writeln!(out, "  </wsdl:binding>")
}
