//! Spanish as in Mexico, in the trade's own terms.

use crate::contract::Field;
use crate::contract::{FieldRef, Path, Step};
use crate::issue::{
    CharacterKind, DataKind, EmailFault, GarbledKind, IssueKind, LabelFault, NumberFault,
    PlaceholderKind, SpaceFault, UrlFault,
};
use crate::json::{Expected, JsonErrorKind, JsonType};

use super::Locale;
use super::country_words;
use super::wording::{Wording, field_of};
use crate::message::Words;
use crate::message::place_name::Places;
use crate::message::template::{EXACTLY_ONE, Language};

/// What is added when it is fetched.
pub static WORDS: Words = Words::new(Locale::Es, &WORDING);

pub(in crate::message) const WORDING: Wording = Wording {
    label,
    noun,
    places: Places {
        order: "el pedido",
        items: "la lista de artículos",
        item: "el artículo #",
        receiver: "el destinatario",
        sender: "el remitente",
        other: "“@”",
        of_receiver: "@ del destinatario",
        of_sender: "@ del remitente",
        of_item: "@ del artículo #",
    },
    language: Language {
        comma: ", ",
        or: " o ",
        plural: &[EXACTLY_ONE],
        json_type: a_type,
        countries: country_words::ES,
        brackets: [" (", ")"],
    },
    template,
    expected,
    why,
    not_json: "Esto no es JSON: en la línea #, columna #, @.",
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "Almacén",
        Field::ClientCode => "Tienda",
        Field::RealTimeResponse => "Revisar todos los datos al momento",
        Field::ProcessType => "Tipo de proceso",
        Field::CarrierCode => "Servicio de paquetería",
        Field::TrackingNumber => "Número de guía",
        Field::LabelUrl => "Enlace de la guía",
        Field::LabelBase64 => "Archivo de la guía",
        Field::OrderNumber => "Número de pedido",
        Field::ReceiverName | Field::SenderName => "Nombre completo",
        Field::ReceiverAddress | Field::SenderAddress => "Calle y número",
        Field::ReceiverCity | Field::SenderCity => "Ciudad",
        Field::ReceiverProvince | Field::SenderProvince => "Estado o provincia",
        Field::ReceiverDistrict | Field::SenderDistrict => "Colonia o distrito",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "País",
        Field::ReceiverPostCode | Field::SenderPostCode => "Código postal",
        Field::ReceiverPhone | Field::SenderPhone => "Teléfono",
        Field::ReceiverEmail | Field::SenderEmail => "Correo electrónico",
        Field::Sku => "SKU",
        Field::Currency => "Moneda",
        Field::UnitPrice => "Precio unitario",
        Field::Qty => "Cantidad",
    }
}

/// The field's name within a sentence, with its article and without the place that it belongs to.
const fn noun(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "el almacén",
        Field::ClientCode => "la tienda",
        Field::RealTimeResponse => "la opción “Revisar todos los datos al momento”",
        Field::ProcessType => "el tipo de proceso",
        Field::CarrierCode => "el servicio de paquetería",
        Field::TrackingNumber => "el número de guía",
        Field::LabelUrl => "el enlace de la guía",
        Field::LabelBase64 => "el archivo de la guía",
        Field::OrderNumber => "el número de pedido",
        Field::ReceiverName | Field::SenderName => "el nombre completo",
        Field::ReceiverAddress | Field::SenderAddress => "la dirección",
        Field::ReceiverCity | Field::SenderCity => "la ciudad",
        Field::ReceiverProvince | Field::SenderProvince => "el estado o provincia",
        Field::ReceiverDistrict | Field::SenderDistrict => "la colonia o distrito",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "el país",
        Field::ReceiverPostCode | Field::SenderPostCode => "el código postal",
        Field::ReceiverPhone | Field::SenderPhone => "el teléfono",
        Field::ReceiverEmail | Field::SenderEmail => "el correo electrónico",
        Field::Sku => "el SKU",
        Field::Currency => "la moneda",
        Field::UnitPrice => "el precio unitario",
        Field::Qty => "la cantidad",
    }
}

/// The template of a problem's message.
fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "<{It} es null: escriba un valor.~Es null: escriba un valor.>",
        IssueKind::WrongType { .. } => {
            "<{It} debe~Debe> ser {expected}, pero es {found}.[ ¿Usar {suggestions}?][ ¿Usar {suggestion}?]"
        }
        IssueKind::NotAnInteger { fault, .. } => match (fault, field_of(path)) {
            (NumberFault::Fraction, Some(Field::UnitPrice)) => {
                "Este almacén solo recibe importes enteros: escriba <{it}~uno> sin decimales.[ ¿Usar {suggestions}?]"
            }
            (NumberFault::Currency, _) => {
                "Escriba <{it}~el importe> en la moneda del artículo: “{found}” está en otra."
            }
            (_, Some(Field::UnitPrice)) => {
                "Escriba <{it} como ~>un número entero en cifras, por ejemplo 46.[ ¿Usar {suggestions}?]"
            }
            _ => {
                "Escriba <{it} como ~>un número entero en cifras, por ejemplo 2.[ ¿Usar {suggestions}?]"
            }
        },
        IssueKind::IntegerOutOfRange { .. } => {
            "Escriba un número menor< en {it}~>: como máximo 9007199254740991."
        }
        IssueKind::DuplicateKey {} => "<{It} aparece~Aparece> dos veces: deje uno solo.",
        IssueKind::UnknownField { .. } => {
            "El documento de la API no tiene el campo “{key}”. Se enviará tal como está."
        }
        IssueKind::TooLong { .. } => {
            "Acorte <{it}~este texto> en {over|1 carácter|# caracteres}: se reciben {limit} como máximo."
        }
        IssueKind::PrintWidth { .. } => {
            "Las guías imprimen {limit} caracteres< de este dato: {it}~>. {over|El último podría cortarse|Los últimos # podrían cortarse}."
        }
        IssueKind::ControlCharacter { .. } => {
            "Quite <el carácter {code_point} que está en {it}: es~{code_point}:> un carácter de control, en la posición {position}.[ Hay otros: {others}.]"
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => {
                "Quite lo que no se ve< en {it}~>: {code_point} en la posición {position}[, y {others}]."
            }
            CharacterKind::Unassigned => {
                "Cambie lo que Unicode no conoce< en {it}~>: {code_point} en la posición {position}[, y {others}]."
            }
            CharacterKind::PrivateUse => {
                "Cambie lo que cada equipo imprime distinto< en {it}~>: {code_point} en la posición {position}[, y {others}]."
            }
            CharacterKind::Replacement => {
                "Se perdió un carácter< en {it}~>: en su lugar está {code_point}, en la posición {position}. Escríbalo de nuevo."
            }
        },
        IssueKind::InvisibleInCode { .. } => {
            "Quite lo que no se ve< en {it}~>: {code_point} en la posición {position}[, y {others}]. Con eso es otro código."
        }
        IssueKind::Emoji { .. } => {
            "Las impresoras de guías omiten los emojis: quite el de la posición {position}< en {it}~>."
        }
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => {
                "Quite los espacios antes o después< en {it}~>: los almacenes comparan los códigos letra por letra."
            }
            SpaceFault::Double => "<{It} tiene varios~Hay varios> espacios seguidos.",
        },
        IssueKind::CodeFormat { .. } => {
            "Use solo letras sin acento, números y guiones< en {it}~>: hay caracteres que solo se les parecen, o que sobran.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::SpreadsheetNumber { .. } => {
            "Escriba <{it}~el dato> como estaba antes de que una hoja de cálculo lo tomara por un número: “{value}” perdió dígitos.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::Placeholder { kind, .. } => match kind {
            PlaceholderKind::Template => {
                "Escriba <{it}~lo que va aquí>: “{value}” es lo que un programa puso donde no tenía dato."
            }
            PlaceholderKind::SpreadsheetError => {
                "Escriba <{it}~lo que va aquí>: “{value}” es el error de una celda de hoja de cálculo."
            }
            PlaceholderKind::Filler => "Escriba <{it}~lo que va aquí>: “{value}” no dice nada.",
            PlaceholderKind::Masked => {
                "Escriba completo este dato<: {it}~>. Una parte de “{value}” está oculta."
            }
        },
        IssueKind::GarbledText { kind, .. } => match kind {
            GarbledKind::Markup => {
                "Escriba <{it}~el texto> sin código de programa<: “{value}”~>.[ ¿Quiso decir “{suggestion}”?]"
            }
            GarbledKind::Encoding => {
                "Escriba de nuevo <{it}: “{value}”~el texto:> se leyó con otra codificación.[ ¿Quiso decir “{suggestion}”?]"
            }
            GarbledKind::QuestionMarks => {
                "Escriba de nuevo <{it}: “{value}”~el texto:> tiene signos de interrogación donde había letras."
            }
            GarbledKind::Marks => {
                "<{It} tiene~Hay> una letra con más de diez marcas.[ ¿Quiso decir “{suggestion}”?]"
            }
        },
        IssueKind::WrongField { seems, .. } => match seems {
            DataKind::Phone => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece un número de teléfono."
            }
            DataKind::Email => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece un correo electrónico."
            }
            DataKind::PostCode => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece un código postal."
            }
            DataKind::Number => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> no es más que un número."
            }
            DataKind::Name => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece el nombre de una persona."
            }
            DataKind::Place => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece el nombre de un lugar."
            }
            DataKind::City => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece el nombre de una ciudad."
            }
            DataKind::Address => {
                "Escriba <{it}: “{value}”~lo que va aquí: esto> parece una dirección."
            }
        },
        IssueKind::NotLatin { .. } => {
            "{carrier} solo imprime letras latinas: escriba <{it}~el texto> con ellas. El primer carácter que no imprime es “{character}”."
        }
        IssueKind::NotAllowed { .. } => {
            "Elija <{it}~una opción> de la lista: “{value}” no está en ella.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::CountryUnknown { .. } => {
            "Elija <{it}~un país> de la lista: “{value}” no es un código de país.[ ¿Quiso decir {suggestion named}?]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "Pregunte si el almacén acepta el código de país {value}: no está en ISO 3166-1, aunque muchas paqueterías lo usan."
        }
        IssueKind::PostCodeFormat {
            suggestion: Some(_),
            ..
        } => "<{It} no~No> corresponde al país. ¿Quiso decir {suggestion}?",
        IssueKind::PostCodeFormat { .. } => {
            "<{It} no~No> corresponde al país.[ Debe parecerse a {example}.]"
        }
        IssueKind::PostCodeZero { .. } => {
            "Use {suggestion}< en {it}~>: se perdió el cero inicial, como pasa en las hojas de cálculo."
        }
        IssueKind::PostCodeProvince { .. } => {
            "<{It}, {value},~{value}> no es de {province}[, sino de {other}]. Corrija el código postal o el estado."
        }
        IssueKind::ProvinceUnknown { .. } => {
            "<{It}: este~Este> país no tiene “{value}”.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "<{It}: “{value}”~“{value}”> es una región con varios estados o provincias. Escriba cuál de ellos."
        }
        IssueKind::PhoneFormat { .. } => {
            "<{It} no~No> corresponde al país.[ Debe parecerse a {example}.]"
        }
        IssueKind::PhoneCountry { .. } => {
            "<{It} parece~Parece> un número de {seems name}, y la dirección está en {country name}."
        }
        IssueKind::WrongCountry { .. } => {
            "<{It} es {country name}, y el~El> resto de la dirección no corresponde a <ese país~{country name}>.[ ¿Quiso decir {suggestion named}?]"
        }
        IssueKind::PhoneSeveral { .. } => {
            "<{It} tiene~Hay> varios números: deje uno solo, por ejemplo {suggestion}."
        }
        IssueKind::PhoneDummy {} => {
            "Escriba <{it}~un número> al que la paquetería pueda llamar: nadie tiene uno como este."
        }
        IssueKind::SenderIsReceiver {} => {
            "El remitente es igual al destinatario. Confirme que ambos están bien."
        }
        IssueKind::WarehouseCountry { .. } => {
            "El almacén {warehouse} solo entrega en {expected name}. <{It}~El país elegido> es {country name}."
        }
        IssueKind::CurrencyUnknown { .. } => {
            "Escriba <{it} como ~>un código de tres letras, por ejemplo USD: “{value}” no lo es.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::CurrencyMixed { .. } => {
            "Los artículos tienen precios en monedas distintas: {currencies}. Confirme que cada una está bien."
        }
        IssueKind::PriceNegative { .. } => "Escriba <{it} como ~>0 o más.",
        IssueKind::PriceZero {} => "<{It} es~Es> 0. La aduana puede pedir el valor declarado.",
        IssueKind::TotalOverflow { .. } => {
            "Los precios y las cantidades suman más de 9007199254740991 {currency}. Alguno es demasiado grande."
        }
        IssueKind::QtyTooSmall { .. } => "Escriba <{it} como ~>{minimum} o más.",
        IssueKind::QtyTooLarge { .. } => "Escriba <{it} como ~>{maximum} o menos.",
        IssueKind::ItemsEmpty {} => "Agregue al menos un artículo.",
        IssueKind::ItemsTooMany { .. } => {
            "El pedido tiene {count} artículos y el almacén recibe {maximum}: divídalo en varios pedidos."
        }
        IssueKind::SkuRepeated { .. } => {
            "<{It} es~Es> igual al del artículo {first+1}. Confirme que se necesitan las dos líneas."
        }
        IssueKind::EmailFormat { fault, .. } => match fault {
            EmailFault::Form => {
                "Escriba completo <{it}~el correo electrónico>, por ejemplo nombre@example.com.[ ¿Quiso decir {suggestion}?]"
            }
            EmailFault::Length => {
                "Acorte <{it}~este texto>: se reciben 254 caracteres como máximo."
            }
            EmailFault::Several => "Escriba un solo correo electrónico< en {it}~>.",
        },
        IssueKind::EmailDomain { .. } => {
            "<El final de este dato parece incorrecto, {it}~El final parece incorrecto>: “{value}”.[ ¿Quiso decir {suggestion}?]"
        }
        IssueKind::EmailDots { .. } => {
            "<{It} tiene~Hay> puntos antes de la @ que muchos sistemas no aceptan. El correo podría no llegar."
        }
        IssueKind::LabelUrlFormat { fault, .. } => match fault {
            UrlFault::Scheme | UrlFault::Host => {
                "Escriba completo el enlace de la guía, por ejemplo https://example.com/label.pdf, o déjelo vacío."
            }
            UrlFault::Space => "Quite los espacios del enlace de la guía.",
            UrlFault::Credentials => "Quite el usuario y la contraseña del enlace de la guía.",
        },
        IssueKind::LabelUrlPrivate { .. } => {
            "El almacén no puede abrir {host}, el sitio del enlace de la guía: solo lo conoce su propia red."
        }
        IssueKind::LabelFormat { fault, .. } => match fault {
            LabelFault::Base64 => {
                "La guía no es un texto base64 completo. Elija de nuevo el archivo de la guía, o déjelo vacío."
            }
            LabelFault::Alphabet => {
                "La guía está en base64 para direcciones web, con - y _. La API pide base64 normal, con + y /."
            }
            LabelFault::Content => {
                "Elija una guía en PDF, PNG, JPEG o ZPL.[ Este archivo parece {found}.]"
            }
        },
        IssueKind::LabelKind { .. } => {
            "La guía está en {format}. No todos los almacenes lo imprimen: PDF, PNG, JPEG y ZPL son seguros."
        }
        IssueKind::LabelTooSmall { .. } => {
            "La guía empieza como un archivo {format}, pero tiene {bytes|solo 1 byte|solo # bytes}. Elija de nuevo el archivo de la guía."
        }
        IssueKind::LabelLineBreaks {} => {
            "El base64 de la guía tiene saltos de línea o espacios. Quítelos: no todos los sistemas lo leen así."
        }
        IssueKind::LabelTwice {} => {
            "La guía está como enlace y como archivo. Confirme cuál debe imprimir el almacén."
        }
        IssueKind::LabelTooLarge { .. } => {
            "Elija un archivo de guía más pequeño: este tiene {bytes KB} y se reciben {maximum KB} como máximo."
        }
        IssueKind::LabelDataUrl {} => {
            "La guía empieza con “data:”. La API pide solo el texto base64: quite todo hasta la coma, incluida."
        }
        IssueKind::LabelWithoutTracking {} => {
            "Escriba el número de guía: hay una guía, y sin su número nadie puede rastrear el paquete."
        }
        IssueKind::TrackingWithoutLabel {} => {
            "Agregue la guía: hay un número de guía, y el almacén no tiene guía que imprimir."
        }
    }
}

fn enter(path: &Path) -> &'static str {
    let Some(FieldRef { field, .. }) = path.field_ref() else {
        return match &*path.steps() {
            [Step::Key(key)] if key == "items" => "Agregue al menos un artículo.",
            _ => "<Agregue {it}: falta~Agréguelo: falta> en el pedido.",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode => "Elija <{it}~una opción>.",
        Field::Currency => "Elija <{it}~una moneda>, por ejemplo USD.",
        Field::OrderNumber => "Escriba el número que su tienda dio a este pedido.",
        Field::CarrierCode => "Elija <el servicio de paquetería~uno>, por ejemplo DHL.",
        _ => "<Escriba {it}~Llene este campo>.",
    }
}

const fn a_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "true o false",
        JsonType::Number => "un número",
        JsonType::Integer => "un número entero",
        JsonType::String => "texto",
        JsonType::Array => "una lista",
        JsonType::Object => "un objeto",
    }
}

const fn expected(what: Expected) -> &'static str {
    match what {
        Expected::Value => "un valor",
        Expected::Word => "null, true o false",
        Expected::Digit => "un dígito",
        Expected::String => "un texto entre comillas dobles",
        Expected::Key => "una clave entre comillas dobles",
        Expected::Colon => "dos puntos",
        Expected::Object => "un objeto entre { }",
        Expected::Array => "una lista entre [ ]",
        Expected::CommaOrBrace => "una coma o }",
        Expected::CommaOrBracket => "una coma o ]",
    }
}

/// Why a text is not JSON: `@` is what was expected, `#` the depth that is too much.
const fn why(kind: JsonErrorKind) -> &'static str {
    match kind {
        JsonErrorKind::End => "el texto termina antes de tiempo",
        JsonErrorKind::Expected(_) => "debe ir aquí @",
        JsonErrorKind::TooDeep => "hay más de # listas y objetos anidados",
        JsonErrorKind::ControlCharacter => {
            "un carácter de control dentro de un texto debe escribirse con escape"
        }
        JsonErrorKind::Escape => "JSON no tiene esa secuencia de escape",
        JsonErrorKind::Utf8 => "los bytes no son UTF-8",
        JsonErrorKind::ByteOrderMark => {
            "hay una marca de orden de bytes invisible antes del texto: guárdelo como UTF-8 sin ella"
        }
        JsonErrorKind::Trailing => "hay más texto después del final",
    }
}
