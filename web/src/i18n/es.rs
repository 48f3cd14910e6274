//! Spanish as in Mexico.

use super::Notices;
use super::plural::plural;
use super::text::{
    AddressesText, BookText, ChunkText, HelpText, ImportText, LabelText, LateText, MendText,
    OrdersText, PasteText, PrintText, ReadyText, ReplyText, SettingsText, Text,
};

language!(Es es);

const NOTICES: Notices = [
    (
        "panic",
        [
            "Algo falló en esta página. Lo que escribió está guardado: ",
            "vuelva a cargar la página",
            " para continuar. Si se estaba enviando un pedido, pregunte al almacén antes de enviarlo de nuevo.",
        ],
    ),
    (
        "outdated",
        [
            "Hay una versión más reciente de esta página en otra pestaña, así que esta ya no guarda nada. ",
            "Vuelva a cargar la página",
            " para continuar. Quizá deba escribir de nuevo lo último.",
        ],
    ),
    (
        "blocked",
        [
            "Hay una versión anterior de esta página en otra pestaña. Cierre esa pestaña: esta sigue sola después.",
            "",
            "",
        ],
    ),
];

/// The warehouse's number of an order, where it has given one.
fn known_as(warehouse: &str) -> String {
    if warehouse.is_empty() {
        String::new()
    } else {
        format!(" con el número {warehouse}")
    }
}

const TEXT: Text = Text {
    language: "Idioma",
    skip_to_form: "Ir al formulario",
    loading: "Cargando…",
    screens: "Pantallas",
    orders: "Pedidos",
    import: "Importar",
    addresses: "Direcciones",
    help: "Ayuda",
    settings: "Ajustes",
    print: "Imprimir",
    handed_over: "Pedido de otro dispositivo",
    online: "En línea",
    no_connection: "Sin conexión",
    not_found: "No hay nada en esta dirección",

    order_title: |number| format!("Pedido {number}"),
    new_order: "Nuevo pedido",
    use_example: "Usar el ejemplo",
    clear: "Empezar de nuevo",
    replaced: "El formulario se llenó de nuevo.",
    item_removed: "Se quitó el artículo.",
    undo: "Deshacer",

    section_order: "Pedido",
    section_receiver: "Destinatario",
    section_sender: "Remitente",
    section_items: "Artículos",
    section_carrier: "Paquetería y guía",
    more_order_settings: "Procesamiento",
    label_by_address: "Guía por enlace",
    change: "Cambiar",
    optional: "(opcional)",

    hint_order_number: "El que le dio su tienda.",
    hint_tracking_number: "Si ya lo tiene.",
    hint_process_type: "El número del almacén para un tipo de pedido.",
    hint_real_time: "El almacén revisa todo antes de responder, y no después.",
    hint_major: "Los precios unitarios son importes enteros: 250 son 250 de la moneda.",
    hint_minor: "Los precios unitarios van en la unidad más pequeña: 250 son 2.50 si la moneda tiene centavos.",
    like: |example| format!("por ejemplo {example}"),

    item: |number| format!("Artículo {number}"),
    add_item: "Agregar artículo",
    duplicate_item: |number| format!("Duplicar el artículo {number}"),
    remove_item: |number| format!("Quitar el artículo {number}"),
    line_total: "Importe",
    actions: "Acciones",
    total: "Total",

    summary: "Resumen",
    summary_warehouse: "Almacén y tienda",
    summary_receiver: "Destinatario",
    summary_goods: "Mercancía",
    goods: |skus, pieces| {
        let pieces = if pieces == 1 {
            "1 pieza".to_owned()
        } else {
            format!("{pieces} piezas")
        };
        format!("{}, {pieces}", plural(skus, "artículo", "artículos"))
    },
    none_yet: "Todavía nada",
    errors: |count| plural(count, "problema", "problemas"),
    warnings: |count| format!("{count} por revisar"),
    to_fill: |count| format!("{count} por llenar"),
    ready: "Listo para enviar",
    answer_first: "Primero responda la pregunta sobre este pedido",
    yesterday_at: |time| format!("ayer, {time}"),
    saved_at: |time| format!("Guardado en este navegador {time}"),
    saving: "Guardando…",
    not_saved: |why| {
        format!("Sin guardar: {why}. Deje abierta la página hasta que se envíe el pedido.")
    },
    storage_unavailable: "este navegador no guarda nada para la página",
    storage_full: "este navegador ya no tiene espacio para la página",
    storage_outdated: "hay una versión más reciente de esta página en otra pestaña",
    send: "Enviar pedido",
    sending: "Enviando…",
    sending_long: |seconds| format!("Esperando al almacén, {seconds} segundos como máximo."),
    send_shortcut: "Ctrl + Enter envía",

    load_again: "Volver a cargar",
    chunk_failed: "No se pudo cargar una parte de esta página. Se está intentando de nuevo; lo que escribió está guardado.",
};

const CHUNK_TEXT: ChunkText = ChunkText {
    common: &TEXT,
    not_found_advice: "La dirección puede ser de otro navegador: solo el navegador que envió un pedido sabe de él.",
    drafts: "Otros borradores",
    other_drafts: |count| plural(count, "borrador más", "borradores más"),
    draft_elsewhere: |name| format!("{name} (abierto en otra pestaña)"),
    draft_unnamed: "Borrador sin número",
    discard: "Descartar",
    discard_draft: |name| format!("Descartar {name}"),
    draft_discarded: |name| format!("Se descartó {name}."),
    put_aside: "Apartar",
    request_preview: "La solicitud, antes de salir",
    request_later: "Cuando no falte nada de lo que necesita, la solicitud aparece aquí.",
    answer_not_kept: "Este navegador no pudo anotar qué pasó con este pedido: no tiene espacio o no se le permite guardar. Anote la respuesta del almacén antes de cerrar la página: al abrirla otra vez, puede no saber nada del pedido, o decir que pudo haber llegado.",

    status_sending: "En camino",
    status_accepted: "Aceptado",
    status_refused: "Rechazado",
    status_unknown: "Pudo haber llegado",
    status_not_arrived: "No llegó",
    recent: "Últimos envíos",
    all_orders: "Todos los pedidos",
    interrupted_title: "En camino cuando se cerró la página",
    interrupted_advice: "No se vio respuesta: pudo haber llegado o no. Pregunte al almacén antes de enviarlo de nuevo.",
    no_orders: "Todavía no se ha enviado nada desde este navegador.",
    orders_unreadable: "El navegador no entrega lo que se ha enviado. Vuelva a cargar la página.",
    column_order: "Pedido",
    column_receiver: "Destinatario",
    column_status: "Estado",
    column_warehouse_number: "Número del almacén",
    column_sent: "Enviado",
    order_sending: |time| format!("Enviado {time}. Se espera la respuesta, quizá en otra pestaña."),
    order_confirmed: |time| {
        format!("Enviado {time}. Usted dijo que llegó; la página no ha visto su número.")
    },
    order_refused: |time| format!("Enviado {time}. El almacén no lo recibió."),
    order_unknown: |time| {
        format!(
            "Enviado {time}, sin respuesta clara: pudo haber llegado. Pregunte al almacén antes de enviarlo de nuevo."
        )
    },
    mark_arrived: "El almacén lo tiene",
    open_in_form: "Abrir en el formulario",
    what_was_sent: "Lo que se envió",

    problems: |count| format!("Hay {}", plural(count, "problema", "problemas")),
    checks: |count| format!("Hay {} por revisar", plural(count, "dato", "datos")),
    keep_all_and_send: "Dejar todo así y enviar",

    accepted_as: |number| format!("El almacén tiene el pedido con el número {number}"),
    another: "Nuevo pedido",
    copy_as_new: "Nuevo pedido a partir de este",
    same_receiver: "Mismo destinatario, otra mercancía",
    same_goods: "Misma mercancía, otro destinatario",
    timeline: "Avance",
    reply_details: "Lo que dice el almacén",
    raw_reply: "La respuesta tal como llegó",
    empty_reply: "(vacía)",
    shown_cut: "El resto no se muestra. Copiar lo incluye todo.",
    copy: "Copiar",
    copied: "Copiado",
    not_yet: "todavía no",
    reply: ReplyText {
        message: "Mensaje",
        code: "Código",
        order_number: "Número de pedido del almacén",
        status: "Estado",
        status_message: "Mensaje del estado",
        number_of_package: "Paquetes",
        total_weight: "Peso empacado",
        carrier: "Paquetería",
        tracking_number: "Número de guía",
        logistics_message: "Mensaje de la paquetería",
        sorting_code: "Código de clasificación",
        sorting_no: "Número de clasificación",
        items: "Artículos",
        shipments: "Envíos",
        allocated: "Mercancía apartada",
        packed: "Surtido y empacado",
        handed_over: "Entregado a la paquetería",
        short: "Sin existencias",
        cancelled: "Cancelado",
    },

    sent_as: |list| format!("Se envió en formato estándar: {list}."),
    comma: ", ",
    refused_title: "El almacén no recibió el pedido",
    refused_says: |code| format!("Dice (código {code}):"),
    refused_no_message: "No da ninguna razón.",
    refused_http: |status| {
        format!(
            "El servidor rechazó la solicitud (HTTP {status}). Quien administra esta página quizá deba revisar su configuración."
        )
    },
    refused_token: |status| {
        format!(
            "El servidor no deja entrar a esta página (HTTP {status}): su token falta, es incorrecto o ya venció. Avise a quien administra esta página y después envíe el pedido de nuevo."
        )
    },
    refused_too_large: "El pedido es más grande de lo que acepta el servidor (HTTP 413), seguramente por la guía. Indique la guía con su enlace o elija un archivo más pequeño.",
    refused_too_many: "El servidor recibió demasiadas solicitudes (HTTP 429) y no tomó esta. Espere un poco y envíelo de nuevo.",
    failed_advice: "Puede volver a funcionar en unos minutos. Consulte si el pedido llegó antes de enviarlo de nuevo.",
    wait_until: |time| format!("El servidor pide esperar hasta las {time}."),
    refused_kept: "Todo lo que escribió sigue aquí. Cambie lo necesario y envíelo de nuevo.",
    earlier_accepted: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "El almacén ya había recibido este pedido{known_as} ({time}). Solo se rechazó la repetición."
        )
    },
    repeat_unknown: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "El almacén ya había recibido este pedido{known_as}. No se sabe si llegó la repetición enviada ({time})."
        )
    },
    earlier_unknown: |time| {
        format!(
            "Este pedido ya se había enviado ({time}) y pudo haber llegado entonces. Solo se rechazó la repetición."
        )
    },
    not_sent_title: "El pedido no se envió",
    offline: "El navegador dice que no hay conexión. Todo lo que escribió sigue aquí: envíelo cuando vuelva la conexión.",
    send_anyway: "Enviar de todos modos",
    not_recorded: "Este navegador no guarda registro para la página: no tiene espacio o no se le permite guardar. Si lo envía ahora, la página no podrá avisarle antes de un segundo envío una vez que se vuelva a cargar.",
    unwritable: "Las reglas de esta página dejan pasar lo que la API no recibe: un número que no lo es, o una parte obligatoria que falta. Llene todos los campos obligatorios y envíelo de nuevo.",

    unknown_title: "El pedido pudo haber llegado o no",
    no_number_title: "Aceptado sin número: verifique",
    timed_out: |seconds| {
        format!(
            "El almacén no respondió en {}.",
            plural(seconds as usize, "segundo", "segundos")
        )
    },
    no_answer: "La conexión se cortó antes de que el almacén respondiera, o no se pudo llegar al almacén.",
    no_number: "El almacén dice que todo salió bien, pero no da número para el pedido.",
    looks_accepted: |code| {
        format!(
            "El almacén responde con el código {code}, que significa rechazo, y con palabras o un número que solo tiene un pedido aceptado."
        )
    },
    failed: |status| format!("Falló el servidor del almacén (HTTP {status})."),
    unreadable_empty: |status| format!("El servidor respondió vacío (HTTP {status})."),
    unreadable_html: |status| {
        format!("Llegó una página web en lugar de la respuesta del almacén (HTTP {status}).")
    },
    unreadable_other: |status| {
        format!("Lo que llegó no es la respuesta del almacén, o es solo una parte (HTTP {status}).")
    },
    interrupted: |time| {
        format!(
            "El pedido iba en camino ({time}) cuando esta página se cerró o se volvió a cargar, o lo está enviando otra pestaña."
        )
    },
    sent_earlier: |time| format!("El pedido se envió ({time}) y no llegó una respuesta clara."),
    unknown_advice: |number| {
        format!(
            "Pregunte al almacén si tiene el pedido {number} antes de enviarlo de nuevo. No se reenvía solo, y todo lo que escribió sigue aquí."
        )
    },
    send_again: "Enviar de nuevo",
    it_arrived: "Sí llegó: empezar un pedido nuevo",

    duplicate_title: "Este pedido ya se envió antes",
    duplicate_accepted: |number, time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "El almacén recibió el pedido {number} ({time}){known_as}. Si lo envía otra vez, podría surtirse dos veces."
        )
    },
    duplicate_unknown: |number, time| {
        format!(
            "El pedido {number} se envió ({time}) y nadie sabe si llegó. Pregunte al almacén antes de enviarlo de nuevo."
        )
    },
    duplicate_sending: |number, time| {
        format!(
            "El pedido {number} se envió ({time}) y no ha tenido respuesta, quizá en otra pestaña. Espere, o pregunte al almacén, antes de enviarlo de nuevo."
        )
    },
    change_number: "Cambiar el número de pedido",

    config_title: "Esta página no está bien configurada",
    config_fetch: |reason| format!("No se pudo cargar su configuración, config.json: {reason}"),
    config_json: |error| format!("config.json: {error}"),
    config_key: |key, reason| format!("En config.json, {key}: {reason}"),
    config_range: |most| format!("debe estar entre 1 y {most}"),
    config_base: "debe estar vacío, ser una ruta, o una dirección que empiece con https:// o http://",
    config_base_has_endpoint: "no debe terminar en apicenter/api/order, que la página agrega sola",
    config_header_reserved: "la página o el navegador ponen este encabezado por su cuenta",
    config_repeated: |code| format!("ofrece {code} dos veces"),
    config_not_an_object: "config.json debe ser un objeto, por ejemplo { \"timeout_seconds\": 30 }",
    config_header_name: "no es el nombre de un encabezado HTTP",
    config_header_value: "debe ser una línea de texto ASCII",
    config_advice: "Avise a quien administra esta página. No se pierde nada de lo que escribió antes.",
};

const HELP_TEXT: HelpText = HelpText {
    keys: "Teclas",
    close: "Cerrar",
    key_list: [
        (
            "Ctrl + Enter",
            "Envía el pedido desde cualquier parte del formulario. Si las oprime otra vez, también acepta lo que hay por revisar.",
        ),
        ("Alt + N", "Un pedido nuevo, desde cualquier pantalla."),
        (
            "Alt + P",
            "Aparta el pedido del formulario para enviarlo después, y empieza el siguiente.",
        ),
        (
            "Alt + V",
            "Pega una dirección: un texto se reparte en los campos del destinatario o, en la sección del remitente, en los del remitente.",
        ),
        ("Alt + M", "Hace los cambios que arreglan lo que está mal."),
        (
            "Alt + Z",
            "Deshace lo último que se llenó, reemplazó o quitó.",
        ),
        ("↓ ↑", "Abren una lista y se mueven en ella."),
        (
            "Tab",
            "Toma lo que está marcado en una lista y sale del campo: entonces se revisa su texto.",
        ),
        ("Esc", "Cierra una lista."),
        (
            "Enter",
            "Toma lo que está marcado en una lista. En los artículos: pasa a la fila de abajo, que se agrega si no la hay.",
        ),
        ("Ctrl + D", "Repite la fila en la que está."),
        ("Ctrl + Shift + ⌫", "Quita la fila en la que está."),
        ("?", "Muestra estas teclas, cuando no está escribiendo."),
    ],
    kept: "Qué se guarda",
    kept_lines: [
        "Todo lo que escribe se guarda en este navegador, un borrador por pestaña, hasta que se envía el pedido. La línea junto a Enviar dice cuándo.",
        "Lo que ha enviado está en Pedidos, con lo que dijo el almacén. Otros navegadores no lo conocen.",
        "Si el navegador borra los datos de los sitios, se pierden ambos: entonces solo el almacén lo sabe.",
    ],
    sending: "Cómo se envía un pedido",
    sending_lines: [
        "Un pedido se anota antes de salir. Si un número ya se envió, se le pregunta antes, para que nada se envíe dos veces.",
        "“Pudo haber llegado” significa que no hubo respuesta clara. Pregunte al almacén si tiene el pedido antes de enviarlo de nuevo.",
        "Nada se envía nunca solo: ni después de una falla, ni cuando vuelve la conexión.",
    ],
};

const BOOK_TEXT: BookText = BookText {
    must_be_number: |label| format!("{label} debe ser un número, como 12 o 12.5."),
    save_receiver: "Guardar en las direcciones",
    save_sender: "Guardar como perfil de remitente",
    update_entry: "Actualizar en las direcciones",
    save_another: "Guardar como otra dirección",
    in_book: "En las direcciones",
    saved: "Guardado en las direcciones.",
    kept_here: |why| format!("Se guarda solo hasta que cierre esta página: {why}."),
    filled_in: "Se llenaron los campos.",
    paste_address: "Pegar una dirección",
    unknown_fields: |count| {
        format!(
            "{} que el formulario no conoce.",
            plural(count, "campo", "campos")
        )
    },
    unknown_fields_sent: "Se envía tal como está aquí.",
    leave_out: |name| format!("Quitar {name}"),
    suggestions: "Direcciones guardadas",
    suggested: |count| {
        let addresses = plural(count, "dirección guardada", "direcciones guardadas");
        format!("{addresses}: con ↓ y Enter se llena una.")
    },
    sender_profile: "Perfil de remitente",
    choose: "Elija…",

    as_before: "Almacén, tienda, paquetería, moneda y remitente son los del pedido anterior.",
    clear_as_before: "Vaciarlos",

    use_number: |number| format!("Usar {number}"),
    number_accepted: |time| {
        format!("Este número ya se usó: el almacén recibió el pedido ({time}).")
    },
    number_unknown: |time| {
        format!("Este número ya se usó: el pedido se envió ({time}) y puede haber llegado.")
    },
    number_sending: |time| {
        format!("Este número está en uso: el pedido se envió ({time}) y no ha tenido respuesta.")
    },
    see_order: "Ver ese pedido",

    templates: "Plantillas",
    no_templates: "Guarde un pedido que se repite y comience el siguiente con él.",
    template_name: "Nombre de la plantilla",
    save_template: "Guardar este pedido como plantilla",
    save_template_name: "Guardar",
    rename_template: |name| format!("Cambiar el nombre de {name}"),
    delete_template: |name| format!("Eliminar {name}"),
    template_saved: |name| format!("Se guardó {name}."),
    template_renamed: |name| format!("Ahora se llama {name}."),
    template_deleted: |name| format!("Se eliminó {name}."),
    template_restored: |name| format!("{name} está de vuelta."),
    template_no_name: "Escriba un nombre para la plantilla.",
};

const LABEL_TEXT: LabelText = LabelText {
    refused: "Esto no es una guía. Elija un archivo PDF, PNG, JPEG, GIF o ZPL.",
    question: "¿Es la guía de este pedido?",
    yes: "Sí: lo que se lee en ella es lo que dice el pedido.",
    no: "Parece ser la guía de otro pedido.",
    unknown: "No se lee en ella nada seguro que lo diga.",
    picture: "No se puede leer: es una imagen. Mírela usted.",
    locked: "No se puede leer: el archivo está bloqueado. Mírela usted.",
    unknown_letters: "No se puede leer: el archivo no dice qué letras muestra. Mírela usted.",
    damaged: "No se puede leer: el archivo no está completo. Elíjalo de nuevo o pida otro al transportista.",
    same_tracking_number: |label| format!("Número de seguimiento {label}"),
    same_post_code: |label| format!("Código postal {label}"),
    same_name: |label| format!("Nombre {label}"),
    other_tracking_number: |label, order| {
        format!("La guía tiene el número de seguimiento {label}; el pedido, {order}.")
    },
    other_post_code: |label, order| format!("La guía va a {label}; el pedido, a {order}."),
    other_name: |label, order| format!("La guía es para {label}; el pedido, para {order}."),
    only_on_label: |label| {
        format!("La guía tiene el número de seguimiento {label}; el pedido, ninguno.")
    },
    use_it: "Usar este número de seguimiento",
    not_found: |field| format!("{field}: no es seguro en la guía"),
    pages: |count| plural(count, "página", "páginas"),
    dots: |across, down| format!("{across} × {down} puntos"),
    millimetres: |across, down| format!("{across} × {down} mm"),
    show: "Ver la guía",
    picture_name: "La guía",
    open: "Abrir el archivo en otra pestaña",
    read_on_it: "Lo que se lee en ella",
};

const MEND_TEXT: MendText = MendText {
    would_mend: |changes, solved, shown| {
        let would = if changes == 1 {
            "arreglaría"
        } else {
            "arreglarían"
        };
        let changes = plural(changes, "cambio", "cambios");
        match (solved, shown) {
            (1, 1) => format!("{changes} {would} el problema"),
            _ if solved == shown => format!("{changes} {would} los {shown} problemas"),
            _ => format!("{changes} {would} {solved} de {shown} problemas"),
        }
    },
    show: "Ver",
    make: |count| {
        if count == 1 {
            "Hacer el cambio".to_owned()
        } else {
            format!("Hacer estos {count} cambios")
        }
    },
    made: "Se hicieron los cambios.",
    empty: "(vacío)",
    tidied: "Se quitan espacios y caracteres invisibles.",
    exchanged: "Cada uno está en el campo del otro.",
    country_agreed: "El teléfono, el código postal y la provincia coinciden en él.",
    province_of_city: "La ciudad está ahí.",
    province_of_post_code: "El código postal es de ahí.",
    currency_of_others: "Es la de los demás artículos.",
};

const PASTE_TEXT: PasteText = PasteText {
    address_label: "Nombre, teléfono y dirección en cualquier orden, tal como se los escribieron",
    nothing_found: "Nada en el texto parece parte de una dirección.",
    column_field: "Campo",
    column_text: "Recibe",
    column_piece: "Del texto",
    column_sureness: "Certeza",
    sure: "Seguro",
    likely: "Probable",
    guessed: "Supuesto: revíselo",
    told_by_others: "se deduce de lo demás",
    instead_of: "en lugar de",
    same: "Ya está ahí",
    company: "Empresa",
    company_goes: "antes de la calle y el número",
    not_used: "Sin usar:",
    moving_hint: "¿Algo quedó en otro campo? Arrastre su parte del texto al correcto, o púlsela y elija. Lo que seleccione en el texto de arriba va del mismo modo.",
    goes_to: |text| format!("“{text}” va a:"),
    nowhere: "ningún campo",
    exchange: "Intercambiar nombre y calle",
    is_name: |text| format!("“{text}” es el nombre"),
    fill_in: |count| format!("Llenar {}", plural(count, "campo", "campos")),
    as_it_is: |field| format!("Pegar tal cual en {field}"),
    cancel: "Cancelar",

    rows: "filas de una hoja de cálculo",
    rows_header: "La primera fila tiene los nombres de las columnas",
    rows_column: |number| format!("Qué contiene la columna {number}"),
    rows_nothing: "sin usar",
    rows_more: |count| format!("y {}", plural(count, "fila más", "filas más")),
    rows_go: "Primero ocupan las filas vacías y luego van debajo de la última.",
    rows_no_sku: "Elija la columna del SKU.",
    rows_add: |count| format!("Agregar {}", plural(count, "artículo", "artículos")),

    order_paste: "Pegar un pedido en JSON",
    order_label: "Un pedido en JSON, o el comando cURL que lo envía",
    order_none: "No contiene nada de un pedido.",
    order_fields: |count| {
        format!(
            "Se llenan {} del formulario.",
            plural(count, "campo", "campos")
        )
    },
    order_replaces: "Ocupa el lugar del pedido del formulario, que se puede recuperar. No se envía nada.",
    order_unknown: |count| {
        format!(
            "{} que el formulario no conoce; se conservan y se envían:",
            plural(count, "campo", "campos")
        )
    },
    order_fill: "Usar este pedido",
};

const ADDRESSES_TEXT: AddressesText = AddressesText {
    receivers: "Destinatarios",
    senders: "Remitentes",
    parties: "Qué direcciones",
    search: "Buscar por nombre, teléfono o dirección",
    add_receiver: "Agregar destinatario",
    add_sender: "Agregar remitente",
    import: "Importar CSV o JSON",
    export_csv: "Exportar CSV",
    export_json: "Exportar JSON",
    count: |count| plural(count, "dirección", "direcciones"),
    no_receivers: "Todavía no hay destinatarios. Guarde uno desde el formulario, agréguelo aquí o importe un archivo.",
    no_senders: "Todavía no hay remitentes. Guarde uno desde el formulario, agréguelo aquí o importe un archivo.",
    none_found: "Ninguna dirección coincide con lo que escribió.",
    unreadable: "El navegador no entrega las direcciones. Vuelva a cargar la página.",
    show_more: "Mostrar más",
    column_address: "Dirección",
    column_used: "Último uso",
    edit: |name| format!("Editar {name}"),
    delete: |name| format!("Eliminar {name}"),
    deleted: |name| format!("Se eliminó {name}."),
    restored: |name| format!("{name} está de vuelta."),
    use_by_default: "Empezar con él los pedidos nuevos",
    is_default: "Los pedidos nuevos empiezan con este remitente",
    no_default: "Dejar de hacerlo",
    new_order_to: "Nuevo pedido a este destinatario",
    save: "Guardar",
    cancel: "Cancelar",
    saved: |name| format!("Se guardó {name}."),
    kept_here: |why| format!("Se guarda solo hasta que cierre esta página: {why}."),
    too_little: "Escriba un nombre, y una dirección o un teléfono.",
    no_country: "Sin indicar",
    importing: "Importando…",
    imported: |new, known| {
        let added = plural(new, "dirección importada", "direcciones importadas");
        match known {
            0 => format!("{added}."),
            1 => format!("{added}. 1 ya estaba."),
            _ => format!("{added}. {known} ya estaban."),
        }
    },
    not_imported: |count| {
        let rows = plural(count, "fila no se importó", "filas no se importaron");
        format!("{rows}. Guárdelas con la razón, corríjalas e importe ese archivo.")
    },
    failed_rows: "Guardar las filas que no se importaron",
    file_empty: "El archivo está vacío. Elija otro.",
    file_no_name: "La primera línea del archivo debe nombrar sus columnas, una de ellas “name”: name, phone, country_code, province, city, district, address, post_code, email.",
    file_json: |error| format!("El archivo no es JSON: {error}"),
    file_no_list: "El archivo JSON debe ser una lista de direcciones: [ { \"name\": … } ]",
    row_no_name: "falta el nombre",
    row_no_place: "no tiene dirección ni teléfono",
    row_country: |name| format!("ningún país se llama “{name}”: use su código, por ejemplo PH"),
    row_party: |name| format!("“{name}” no es destinatario ni remitente"),
    row_too_many: |count| {
        let cells = plural(count, "celda", "celdas");
        format!("{cells} más que columnas: ponga entre comillas el texto que tenga comas")
    },
    row_not_texts: "no es un objeto con textos",
};

const ORDERS_TEXT: OrdersText = OrdersText {
    counts: |today, week| format!("{today} hoy, {week} en los últimos 7 días"),
    search: "Número, nombre, teléfono, SKU, guía",
    states: "Estado",
    all: "Todos",
    day: "Día",
    any_day: "Cualquier día",
    today: "Hoy",
    yesterday: "Ayer",
    last_7_days: "Últimos 7 días",
    one_day: "Un día…",
    which_day: "Qué día",
    column_goods: "Mercancía",
    select_shown: "Seleccionar todos los que se muestran",
    select: |number| format!("Seleccionar {number}"),
    found: |count| plural(count, "pedido", "pedidos"),
    none_found: "Ningún pedido coincide.",
    show_all: "Mostrar todos",
    selected: |count| plural(count, "seleccionado", "seleccionados"),
    sort_by: "Ordenar por",
    export_csv: "Exportar como CSV",
    export_xlsx: "Exportar a Excel (XLSX)",
    export_json: "Exportar como JSON",
    import: "Importar",
    delete: "Eliminar",
    deleted: |deleted, kept| {
        let deleted = plural(deleted, "pedido eliminado", "pedidos eliminados");
        match kept {
            0 => format!("{deleted} de este navegador."),
            _ => format!(
                "{deleted} de este navegador; {kept} en camino o con cambios recientes: se conservan."
            ),
        }
    },
    restored: |count| {
        let orders = plural(count, "pedido recuperado", "pedidos recuperados");
        format!("{orders}.")
    },
    imported: |new, more, known| {
        format!("Nuevos: {new}; completados: {more}; ya conocidos: {known}.")
    },
    import_failed: "No es un archivo de pedidos exportado por una página como esta.",
    refresh: "Consultar los estados",
    refreshing: |done, all| format!("Consultando al almacén: {done} de {all}…"),
    refreshed: |count| {
        let orders = plural(count, "pedido", "pedidos");
        format!("Se consultó al almacén por {orders}.")
    },
    other_fields: "Otros campos",
    refresh_stopped: "El almacén no da una respuesta clara; no se le pregunta por los demás.",

    previous: "Pedido anterior",
    next: "Pedido siguiente",
    copy_of: |value| format!("Copiar {value}"),
    resend: "Enviarlo de nuevo con el mismo número",
    resend_busy: "Otra pestaña está enviando este pedido, o algo cambió. Revíselo de nuevo.",
    look_up: "Consultar si llegó",
    looking: "Consultando al almacén…",
    not_found_at: |time| {
        format!(
            "Consulta hecha {time}: el almacén no lo tenía. Si se envió hace apenas unos minutos, consulte de nuevo."
        )
    },
    lookup_unclear: "El almacén no dio una respuesta clara a la consulta.",
    mark_not_arrived: "No llegó",
    note: "Nota",
    note_hint: "Por ejemplo, quién lo dijo. Se guarda con su respuesta.",
    left_at: |time| format!("Salió {time}."),
    not_seen: "No se vio respuesta: la página se cerró o se volvió a cargar entretanto.",
    not_arrived: |time| {
        format!(
            "Enviado {time}. Usted dijo que no llegó. Puede enviarlo de nuevo con el mismo número."
        )
    },
    history: "Qué pasó",
    sent: "Enviado",
    sent_again: "Enviado de nuevo",
    accepted_as: |number| format!("Aceptado con el número {number}"),
    refused: |reason| format!("Rechazado: {reason}"),
    refused_http: |status| format!("El servidor rechazó la solicitud (HTTP {status})"),
    marked_arrived: "Marcado: sí llegó",
    marked_not_arrived: "Marcado: no llegó",
    found_there: "Consulta: el almacén lo tiene",
    not_found_there: "Consulta: el almacén no lo tenía",
    reply_of: |time| format!("La respuesta ({time}), tal como llegó"),
    changed: "Enviado de otra forma que como se escribió",
    yes: "Sí",
    no: "No",
    as_typed: "Todo se envió como se escribió.",
    accepted_warnings: "Avisos que se dejaron así",
    no_warnings: "Ninguno.",
    request: "La solicitud",
    request_body: "JSON",
    request_curl: "Comando cURL",
    masked: "Lo que puede ser secreto aparece como ••••: ponga el valor antes de usar el comando.",
    hand_over: "Pasar a otro dispositivo",
};

const LATE_TEXT: LateText = LateText {
    theme: "Tema",
    theme_system: "Sistema",
    theme_light: "Claro",
    theme_dark: "Oscuro",
    last_warehouse: "Último almacén",
    last_shop: "Última tienda",

    hint_label: "PDF, PNG, JPEG o ZPL. Déjelo vacío si el almacén hace la guía.",
    choose_file: "Elegir archivo",
    drop_file: "o suéltelo aquí, o pegue su texto base64:",
    label_chosen: |kind, kilobytes| format!("{kind}, {kilobytes} kB"),
    label_kind_other: "Tipo de archivo desconocido",
    remove_label: "Quitar la guía",
    file_empty: "El archivo está vacío. Elija otro.",
    file_unreadable: "No se pudo leer el archivo. Elíjalo de nuevo.",
    file_too_large: |megabytes| {
        format!("El archivo pasa de {megabytes} MB. Elija uno más pequeño.")
    },
    paste_base64: "Texto base64 de la guía",

    characters: |used, limit| format!("{used} de {limit} caracteres"),
    printed: "En la guía:",

    no_choices: "No hay nada así en la lista",
    error_prefix: "Error:",
    warning_prefix: "Revise:",
    keep: "Dejar así",
    kept: "Se deja así",
    ask_again: "Volver a preguntar",
    apply: |value| format!("Usar {value}"),
    move_to: |label| format!("Mover a “{label}”"),
    exchange_with: |label| format!("Intercambiar con “{label}”"),
};

const READY_TEXT: ReadyText = ReadyText {
    intro: "Primero los más antiguos, cuatro a la vez. Nada sale por sí solo.",
    none: "No hay borradores en espera. Aquí aparece lo que usted aparta en el formulario.",
    unreadable: "El navegador no entrega los borradores. Vuelva a cargar la página.",
    select_all: "Seleccionar todo lo que se puede enviar",
    send: "Enviar",
    send_all: |count| format!("Enviar todos ({count})"),
    send_selected: |count| format!("Enviar los seleccionados ({count})"),
    stop: "Detener",
    go_on: |count| format!("Continuar ({count})"),
    give_up: "Dejar el resto",
    take_off: "Quitar de la lista los aceptados",
    offline: "Sin conexión. Los borradores se quedan aquí; pulse Enviar cuando vuelva: nada sale por sí solo.",
    stopped: "Detenido. Lo que estaba en camino aún recibe respuesta; el resto lo espera a usted.",
    went_offline: "No hay conexión, así que el resto espera. Continúe cuando vuelva.",
    no_answer: "No llegó respuesta, así que el resto espera. Compruebe si se puede llegar al almacén y continúe.",
    paused: |time| {
        format!(
            "El servidor pide esperar hasta las {time}. Entonces sigue el resto, salvo que usted lo detenga."
        )
    },
    progress: "Envío",
    done: |done, all| format!("{done} de {all} listos"),
    accepted: |count| plural(count, "aceptado", "aceptados"),
    refused: |count| plural(count, "rechazado", "rechazados"),
    unknown: |count| plural(count, "sin saber", "sin saber"),
    not_sent: |count| plural(count, "sin enviar", "sin enviar"),
    not_sent_word: "No enviado",
    can_be_sent: "Se puede enviar",
    waiting: "En espera",
    sent_before: "Enviado antes",
    in_form: "En el formulario",
    elsewhere: "Abierto en otra pestaña",
    has_issues: "Todavía hay algo que responder en él.",
    gone: "Ya no está, o no se puede leer.",
    more: |count| format!("y {count} más"),
};

const SETTINGS_TEXT: SettingsText = SettingsText {
    connection: "Conexión",
    fixed_connection: "Quien administra esta página ha decidido a dónde van los pedidos.",
    api_base: "Dirección de la API",
    api_base_hint: |address| {
        format!("Si queda vacía, los pedidos van a donde se configuró esta página: {address}")
    },
    own_address: "Los encabezados configurados en esta página no se envían a una dirección propia.",
    headers: "Encabezados y credenciales",
    headers_hint: "Se envían con cada solicitud, por ejemplo un token. Lo que dicen no aparece en enlaces, exportaciones, vistas previas ni impresiones.",
    header_name: |number| format!("Nombre del encabezado {number}"),
    header_value: |number| format!("Valor del encabezado {number}"),
    remove_header: |number| format!("Quitar el encabezado {number}"),
    add_header: "Añadir un encabezado",
    value_missing: "Esta pestaña no conoce el valor: escríbalo de nuevo.",
    show_values: "Mostrar los valores",
    keep_values: "Guardar los valores en este dispositivo",
    keep_values_hint: "De lo contrario se borran al cerrar esta pestaña. No los guarde en una computadora que usan otros.",
    save: "Guardar",
    saved: "Guardado. Se usará en la próxima solicitud.",
    not_kept: |why| format!("Se usa hasta que se cierre esta página, pero no se guardó: {why}."),
    reset: "Como se configuró esta página",
    test: "Probar la conexión",
    testing: "Preguntando…",
    test_understood: "El almacén responde y su respuesta se entiende.",
    test_answers: |status| {
        format!(
            "Un servidor responde en esta dirección (HTTP {status}). Si acepta pedidos, se verá con el primero."
        )
    },
    test_not_let_in: |status| {
        format!("El servidor no deja entrar a esta página (HTTP {status}): revise los encabezados.")
    },
    test_nothing: |status| {
        format!(
            "El servidor no tiene nada en esta dirección (HTTP {status}): revise la dirección de la API."
        )
    },
    test_failing: |status| {
        format!(
            "El servidor tiene un problema propio (HTTP {status}). Puede que funcione en unos minutos."
        )
    },
    test_timed_out: |seconds| format!("Sin respuesta en {seconds} segundos."),
    test_broken: "No hubo conexión. Revise la dirección, y que el servidor permita solicitudes de páginas de otros sitios (CORS).",
    warnings: "Avisos recordados",
    warnings_hint: "Usted dejó estos valores como están: si uno vuelve en el mismo campo, no se pregunta.",
    no_warnings: "Ninguno todavía.",
    ask_again: |value| format!("Volver a preguntar por {value}"),
    ask_all_again: "Volver a preguntar por todos",
    display: "Pantalla",
    density: "Espaciado",
    comfortable: "Amplio",
    compact: "Compacto",
    beginning: "Pedidos nuevos",
    beginning_hint: "Con qué empieza un pedido nuevo. Si se deja vacío, con lo del pedido anterior o con lo que trae esta página.",
    as_before: "Como antes",
    rules_profile: "Reglas",
    rules_default: "Como se configuró esta página",
    rules_hint: "Con qué reglas se revisan los pedidos en este navegador antes de enviarlos.",
    shared: "Computadora compartida",
    hide_after: "Ocultar la pantalla cuando nadie la usa",
    hide_hint: "Los nombres y direcciones no se ven hasta que alguien pulse «Continuar». Quien quiera entrar, entra: para impedirlo, bloquee la computadora.",
    never: "Nunca",
    minutes: |count| {
        if count == 1 {
            "Después de 1 minuto".to_owned()
        } else {
            format!("Después de {count} minutos")
        }
    },
    keep_sent: "Conservar lo enviado",
    keep_sent_hint: "Los pedidos más antiguos se borran de este navegador al abrir la página. El almacén los conserva.",
    for_ever: "Lo que se configuró en esta página",
    days: |count| format!("{count} días"),
    kept: "Guardado.",
    hidden: "Oculto",
    hidden_hint: "Nadie ha usado esta página por un rato. Lo que se escribió está guardado.",
    go_on: "Continuar",
    room: "Almacenamiento",
    room_used: |(used, quota)| {
        format!("Se usan {used} de unos {quota} que este navegador tiene para la página.")
    },
    room_unknown: "Este navegador no dice cuánto espacio hay.",
    promised: "El navegador ha prometido conservar lo que hay aquí.",
    not_promised: "El navegador no ha prometido conservarlo: si el disco se llena, puede borrarlo.",
    ask_to_keep: "Pedir al navegador que lo conserve",
    refused_to_keep: "El navegador no aceptó. Las páginas que se usan a menudo o se instalan tienen más posibilidades.",
    backup: "Otro dispositivo",
    backup_hint: "Lo enviado, direcciones, plantillas, productos y ajustes en un solo archivo. No incluye borradores, ni a dónde van los pedidos, ni credenciales. Importar no quita nada ni duplica nada.",
    export_all: "Exportar todo",
    import_all: "Importar",
    restored: |records, orders| {
        format!("Importado. Registros nuevos: {records}. Pedidos nuevos o completados: {orders}.")
    },
    not_ours: "Este no es un archivo que haya exportado una página como esta.",
    failed: |why| format!("El navegador no pudo hacerlo: {why}."),
    forget: "Olvidar todo en este dispositivo",
    forget_hint: "Se borran de este navegador los borradores, lo enviado, las direcciones, plantillas, ajustes y credenciales. El almacén conserva lo que tiene.",
    forget_ask: "Olvidar todo…",
    forget_sure: "¿Olvidar todo en este dispositivo?",
    forget_no_way_back: "Esto no se puede deshacer. Los pedidos enviados siguen en el almacén, pero este navegador ya no avisará antes de enviar otra vez el mismo número.",
    forget_now: "Olvidar todo ahora",
    cancel: "Cancelar",
    forget_sending: "Un pedido está en camino: espere a saber qué pasó con él y vuelva a intentarlo.",
};

const PRINT_TEXT: PrintText = PrintText {
    nothing_chosen: "No se ha elegido nada para imprimir. Elija pedidos en la lista y luego imprímalos.",
    what: "Qué imprimir",
    slips_a6: "Listas de empaque, A6",
    slips_a4: "Listas de empaque, A4",
    list_a4: "Lista, A4",
    packing_slip: "Lista de empaque",
    list: "Pedidos enviados",
    count: |count| plural(count, "pedido", "pedidos"),
    sent_at: |time| format!("Enviado {time}"),
    pieces: |count| {
        if count == 1 {
            "1 pieza".to_owned()
        } else {
            format!("{count} piezas")
        }
    },
    no_body: "Este navegador solo guarda un resumen de este pedido.",
    checked: "Empacado",
    link: "Enlace",
    link_hint: "Escanee el código con el otro dispositivo, o abra allí el enlace. Pregunta antes de rellenar el pedido, sin número ni etiqueta, y no envía nada por sí mismo. Quien tenga el enlace puede leer la dirección.",
    code_of: "Código QR del enlace",
    no_code: "El pedido es demasiado largo para un código: pase el enlace.",
    copy_link: "Copiar el enlace",
    take_ask: "¿Rellenar el formulario con este pedido? Lo que hay allí se puede recuperar. No se envía nada.",
    take: "Rellenar",
    leave: "No rellenar",
    no_order: "En este enlace no hay ningún pedido: puede que esté cortado.",
};

const IMPORT_TEXT: ImportText = ImportText {
    intro: "Los pedidos de una hoja de cálculo, revisados fila por fila. El archivo se queda en este navegador y nada sale antes de que usted lo envíe.",
    choose: "Elegir un archivo",
    drop_here: "o suéltelo aquí: XLSX, CSV o TSV",
    template: "Descargar una plantilla",
    template_hint: "Un libro con una columna por campo, listas para elegir y un ejemplo que se importa sin errores.",
    reading: |name| format!("Leyendo {name}…"),
    cancel: "Cancelar",
    close_file: "Otro archivo",
    what: "El archivo",
    sheet: "Hoja",
    sheet_hidden: |name| format!("{name} (oculta)"),
    encoding: "Codificación",
    separator: "Separador",
    separators: ["Coma  ,", "Punto y coma  ;", "Tabulador", "Barra  |"],
    header_row: "Nombres de las columnas en la fila",
    no_header: "Ninguna fila tiene nombres de columnas conocidos. Elija la fila en la que están y diga qué es cada columna.",
    uncertain: "La codificación es una suposición. Si las letras de abajo se ven mal, elija otra.",
    not_right: "Una parte del archivo no es texto de esta codificación. Elija otra o busque letras rotas.",
    leave_out_hidden: |count| match count {
        1 => "Omitir 1 fila oculta".to_owned(),
        _ => format!("Omitir {count} filas ocultas"),
    },
    decimal: "Los números de este archivo se pueden leer de dos maneras: 1,800 o 1.800 puede ser 1800. ¿Qué va antes de los decimales?",
    decimal_signs: ["Un punto: 12.50", "Una coma: 12,50"],
    choose_one: "Elegir",
    preview: "Las primeras filas",
    columns: "Columnas",
    columns_hint: "Supuestas por sus nombres. Repáselas: una columna omitida no se envía.",
    column: "Columna",
    samples: "Qué contiene",
    field: "Campo",
    field_of: |column| format!("Campo de la columna {column}"),
    left_out: "Omitida",
    shop_status: "Estado en la tienda",
    sure: "Seguro",
    likely: "Probable",
    contested: "Puede ser otra columna",
    nameless: |number| format!("Columna {number}"),
    fixed: "Igual para todos los pedidos",
    fixed_hint: "Lo que ninguna columna dice, o lo que vale donde una columna está vacía.",
    mapping_name: "Nombre para archivos con estas columnas",
    mapping_hint: "Se vuelven a leer así por sí mismos.",
    check: "Revisar los pedidos",
    rows: |count| plural(count, "fila", "filas"),
    orders: |count| plural(count, "pedido", "pedidos"),
    header_in: |row| format!("nombres en la fila {row}"),
    mapping_named: |name| format!("asignación “{name}”"),
    checking: |done, all| format!("Revisando… {done} de {all}"),
    which: "Qué pedidos se muestran",
    to_mend: "Por corregir",
    to_check: "Por revisar",
    good: "Correctos",
    gone: "Enviados",
    search: "Buscar en las filas",
    row: "Fila",
    grid: "Pedidos del archivo",
    as_above: "como arriba",
    nothing_here: "Aquí no hay nada.",
    place: |row, field| format!("Fila {row}, {field}"),
    keys: "Las flechas mueven, Intro o F2 edita una celda, Escape la deja como estaba.",
    not_alone: "Esta celda no se puede cambiar sola: contiene varios artículos o suma filas. Cámbiela en el archivo.",
    accept: "Enviar este pedido tal como está",
    accept_all: |count| match count {
        1 => "Enviarlo tal como está".to_owned(),
        _ => format!("Enviar los {count} tal como están"),
    },
    ready: "Listos",
    twice: "Dos veces en el archivo",
    cancelled_rows: "Filas canceladas en la tienda",
    hidden_rows: "Filas ocultas, omitidas",
    send: |count| match count {
        1 => "Enviar 1 pedido".to_owned(),
        _ => format!("Enviar {count} pedidos"),
    },
    pause: "Pausar",
    at_once: "A la vez",
    download: |count| match count {
        1 => "Descargar el que no salió".to_owned(),
        _ => format!("Descargar los {count} que no salieron"),
    },
    mistakes: "Errores comunes",
    share: |count| match count {
        1 => "1 pedido tiene este error".to_owned(),
        _ => format!("{count} pedidos comparten un error"),
    },
    mend_all: |count| match count {
        1 => "Corregirlo".to_owned(),
        _ => format!("Corregir los {count}"),
    },
    show: "Mostrar",
    show_all_again: "Mostrar todo otra vez",
    labels: "Guías",
    add_labels: "Agregar guías",
    remove_labels: "Quitarlas",
    labels_hint: "O suéltelas en cualquier parte. Cada una va al pedido cuyo número, de pedido o de guía, está en su nombre o en ella.",
    reading_labels: |done, all| format!("Leyendo guías… {done} de {all}"),
    labelled: |count| match count {
        1 => "1 pedido tiene su guía".to_owned(),
        _ => format!("{count} pedidos tienen su guía"),
    },
    orders_without: |count| match count {
        1 => "1 pedido no tiene guía".to_owned(),
        _ => format!("{count} pedidos no tienen guía"),
    },
    unlabelled: "Sin guía",
    nobodys_label: "Ningún pedido por enviar tiene el número de",
    several_orders: "Llevan números de varios pedidos:",
    no_label: "No es una guía, o es demasiado grande:",
    two_labels: |number| format!("¿Cuál es la guía de {number}?"),
    no_sender: |count| match count {
        1 => "1 pedido no tiene remitente".to_owned(),
        _ => format!("{count} pedidos no tienen remitente"),
    },
    no_sender_hint: "Indique una sola vez quién los envía.",
    use_sender: |name| format!("Usar {name}"),
    type_sender: "Escribir el remitente",
    results: "Qué pasó con cada pedido",
    wider: "Las celdas se editan en una pantalla más ancha. Aquí está lo que hay que decir de cada pedido.",
    not_kept: |why| {
        format!(
            "El navegador no conserva este archivo: al cerrar la página se pierden él y sus cambios. {why}"
        )
    },
    resumed: "Este archivo sigue donde se dejó.",
    too_large_here: |most| {
        format!("Este archivo pasa de {most} MB. Divídalo o use la línea de órdenes.")
    },
    broken: "Lo que revisa el archivo se ha detenido. Sus cambios están guardados: vuelva a cargar la página.",
};
