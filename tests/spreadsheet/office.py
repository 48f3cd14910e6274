"""LibreOffice without a screen, by its own interface (UNO)."""

import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


@contextmanager
def office():
    """A LibreOffice with a profile of its own; gives its desktop."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = Path(folder).name
        program = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo",
                f"-env:UserInstallation={Path(folder).as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop = _desktop(pipe, program)
            yield desktop
            desktop.terminate()
            program.wait()
        finally:
            program.kill()
            program.wait()


def _desktop(pipe, program):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if program.poll() is not None:
                raise SystemExit("LibreOffice does not start")
            time.sleep(0.1)


def open_file(desktop, path):
    return desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (_option("Hidden", True),))


def save_xlsx(document, path):
    document.storeToURL(Path(path).as_uri(), (_option("FilterName", "Calc MS Excel 2007 XML"),))


def flagged(sheet):
    """The cells that are not what their validation allows, by column and row from 0."""
    sheet.showInvalid()
    circles = (sheet.DrawPage.getByIndex(index) for index in range(sheet.DrawPage.Count))
    addresses = [circle.Anchor.CellAddress for circle in circles]
    return {(address.Column, address.Row) for address in addresses}


def _option(name, value):
    option = PropertyValue()
    option.Name, option.Value = name, value
    return option
