//! IIS.

use super::statement::{ASK_AGAIN, headers, lines, rare_types};

/// What lies beside the page's files. IIS tells files apart by folders and not by names: all are asked for again each time.
pub(super) fn folder() -> String {
    let types = lines(rare_types(), |(end, media_type)| {
        format!(
            "      <remove fileExtension=\".{end}\" />\n      <mimeMap fileExtension=\".{end}\" mimeType=\"{media_type}\" />"
        )
    });
    let all = headers().chain([("Cache-Control", ASK_AGAIN.to_owned())]);
    let headers = lines(all, |(name, value)| {
        format!("        <add name=\"{name}\" value=\"{value}\" />")
    });
    let about = super::statement::ABOUT
        .map(|line| format!("  {line}\n"))
        .concat();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!--
{about}-->
<configuration>
  <system.webServer>
    <staticContent>
{types}    </staticContent>
    <httpProtocol>
      <customHeaders>
{headers}      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
</configuration>
"#
    )
}
