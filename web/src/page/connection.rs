//! Where orders are sent: where the deployment says, or the person.

use crate::config::{Config, Connection};
use crate::session::Session;
use crate::storage::StorageError;

/// What requests are sent with now. Another tab may have changed it.
pub(super) async fn connection(
    config: &Config,
    session: &Session,
) -> Result<Connection, StorageError> {
    if config.has_fixed_connection {
        return Ok(config.connection.clone());
    }
    let own = session.storage.own_connection().await?;
    Ok(own.with(&config.connection))
}
