"""`mkdocs serve` as an editor has it open all day."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from preview_server import PreviewServer
from runs import Forked
from sites import copy_project

PATIENCE = 60
"""Seconds to wait for what should take two: other things may run on the machine."""

OSLO = "title: Talks in Oslo\ndate: 2024-05-06\n"


@dataclass
class Served:
    """A preview that is running."""

    address: str
    folder: Path

    def read(self, page: str) -> str:
        """The page's HTML, or the number of the error."""
        try:
            with urllib.request.urlopen(f"{self.address}{page}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.code)
        except urllib.error.URLError:
            return "not there yet"

    def wait_for(self, page: str, is_right: Callable[[str], bool]) -> str:
        """Read the page again and again until it is right."""
        end = time.monotonic() + PATIENCE
        while not is_right(html := self.read(page)):
            assert time.monotonic() < end, f"{page} did not change; it has: {html[:2000]}"
            time.sleep(0.1)
        return html


def find_host() -> str:
    """An address with a port that is free."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "BRIEFING_BOOK_ALSO": "private"}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview that was started while a file was not right."""
    briefings = {"oslo.yml": "title: Talks in Oslo\ndtae: 2024-05-06\n", "bergen.yml": OSLO}
    project = copy_project(tmp_path_factory.mktemp("serve") / "project", briefings)
    host = find_host()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", host],
        cwd=project, env=os.environ | SETTINGS,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        preview = Served(f"http://{host}/", project / "briefings")
        preview.wait_for("", lambda html: "</html>" in html)
        yield preview
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def test_an_editors_day(served: Served) -> None:
    """One story, because each step stands on the one before; a start takes seconds."""
    oslo = served.folder / "oslo.yml"

    home = served.read("")
    assert "briefings/oslo.yml:2:1" in home, "every page says what is wrong, file and line first"
    assert "did you mean date?" in home
    assert served.read("briefings/oslo/") == "404", "what was never right is left out"
    assert "Talks in Oslo" in served.read("briefings/bergen/"), "the rest is there"

    oslo.write_text(OSLO, encoding="utf-8")
    page = served.wait_for("briefings/oslo/", lambda html: "Talks in Oslo" in html)
    assert "bb-problems" not in page, "once it is mended nothing is said any more"
    assert "livereload" in page, "an open page reloads by itself"

    oslo.write_text("title: Talks in Oslo: the second round\ndate: [", encoding="utf-8")
    page = served.wait_for("briefings/oslo/", lambda html: "bb-problems" in html)
    assert "Talks in Oslo" in page, "a bad save leaves the last good version standing"
    assert "bb-problems" in served.read("about/"), "hand-written pages say it too"

    oslo.write_text(f"{OSLO}status: draft\n", encoding="utf-8")
    page = served.wait_for("briefings/oslo/", lambda html: "only in the preview" in html)
    assert "bb-status--draft" in served.read("briefings/"), "a draft is marked where it is listed"

    (served.folder / "2024").mkdir()
    (served.folder / "2024" / "narvik.yml").write_text(OSLO, encoding="utf-8")
    served.wait_for("briefings/narvik/", lambda html: "Talks in Oslo" in html)

    private = served.folder.parent / "private"
    private.mkdir()
    held = f"{OSLO}embargoed_until: 2090-01-01T00:00:00Z\n"
    (private / "held.yml").write_text(held, encoding="utf-8")
    page = served.wait_for("briefings/held/", lambda html: "Talks in Oslo" in html)
    assert "only in the preview" in page, "a private folder is watched from when it is there"

    for name in ("bergen", "oslo"):
        text = f"{OSLO}principals: [Omar Dahl]\n"
        (served.folder / f"{name}.yml").write_text(text, encoding="utf-8")
    page = served.wait_for("about/", lambda html: "also at briefings/oslo.yml:3:14" in html)
    assert page.count("name: Omar Dahl") == 1, "who is missing is told once, with all the places"

    (served.folder / "bergen.yml").write_text(OSLO, encoding="utf-8")
    oslo.unlink()
    served.wait_for("briefings/oslo/", lambda html: html == "404")
    assert "bb-problems" not in served.read("about/"), "it ends with all in order again"


def test_a_folder_that_goes_and_comes_back_is_watched_again(served: Served) -> None:
    away = served.folder.with_name("away")
    served.folder.rename(away)
    served.wait_for("briefings/bergen/", lambda html: html == "404")
    away.rename(served.folder)
    served.wait_for("briefings/bergen/", lambda html: "Talks in Oslo" in html)
    (served.folder / "bergen.yml").write_text(OSLO.replace("Oslo", "Bergen"), encoding="utf-8")
    served.wait_for("briefings/bergen/", lambda html: "Talks in Bergen" in html)


def test_another_site_can_not_read_it_over_a_name_that_leads_here(served: Served) -> None:
    port = urlsplit(served.address).port
    for host, status in (
        (f"127.0.0.1:{port}", 200), (f"localhost:{port}", 200), (f"[::1]:{port}", 200),
        (f"evil.example:{port}", 421), ("localhost", 421), ("", 421),
    ):  # fmt: skip
        for page in ("", "briefings/bergen/", "livereload/0/0"):
            asked = urllib.request.Request(f"{served.address}{page}", headers={"Host": host})
            try:
                with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                    found = answer.status
            except urllib.error.HTTPError as error:
                found = error.code
                assert error.read().decode() == (
                    f"This preview answers to 127.0.0.1:{port} only; "
                    "name any other host under preview_hosts in mkdocs.yml.\n"
                )
            assert found == status, (host, page)


def serve_in_vain(folder: Path, host: str) -> str:
    """What is printed where the preview can't be served."""
    done = Forked(folder, "serve", "--quiet", "-a", host, **SETTINGS).wait()
    assert done.returncode == 1
    return done.stdout + done.stderr


def test_a_port_that_can_not_be_had_is_told_in_a_sentence(served: Served) -> None:
    host = urlsplit(served.address).netloc
    assert serve_in_vain(served.folder.parent, host) == (
        f"\n{host} can't be served, address already in use: "
        'try make serve ARGS="-a localhost:8001".\n'
    )
    assert serve_in_vain(served.folder.parent, "127.0.0.1:99999") == (
        "\n127.0.0.1:99999 can't be served, a port is at most 65535: "
        'try make serve ARGS="-a localhost:8001".\n'
    )


@pytest.mark.parametrize("arguments", [(), ("--no-livereload",)])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_no_draft_stays_behind_when_it_is_told_to_end(
    tmp_path: Path, number: signal.Signals, arguments: tuple[str, ...]
) -> None:
    project = copy_project(tmp_path / "project", {"oslo.yml": f"{OSLO}status: draft\n"})
    host = find_host()
    preview = Served(f"http://{host}/", project / "briefings")
    process = Forked(project, "serve", "-a", host, *arguments, **SETTINGS, TMPDIR=str(tmp_path))
    try:
        preview.wait_for("briefings/oslo/", lambda html: "only in the preview" in html)
        assert len(list(tmp_path.glob("mkdocs_*/briefings/oslo"))) == 1
    finally:
        process.send_signal(number)
    assert process.wait().returncode == 128 + number
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


def test_a_file_whose_name_is_no_unicode_is_named_and_stops_nothing(served: Served) -> None:
    path = os.path.join(os.fsencode(served.folder), b"\xff.yml")  # noqa: PTH118
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("titel: Talks\n")
    served.wait_for("", lambda html: r"briefings/\udcff.yml:1:1" in html)
    os.unlink(path)  # noqa: PTH108
    served.wait_for("", lambda html: "bb-problems" not in html)


def test_what_is_wrong_is_in_sight_wherever_an_editor_reads(
    served: Served, browser: Browser
) -> None:
    bergen = served.folder / "bergen.yml"
    long = OSLO + "summary: |\n" + "  On it went.\n\n" * 60
    bergen.write_text(long, encoding="utf-8")
    served.wait_for("briefings/bergen/", lambda html: "On it went." in html)
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{served.address}briefings/bergen/")
    page.mouse.wheel(0, 1500)
    page.wait_for_function("scrollY > 1000")

    bergen.write_text(long.replace("date", "dat"), encoding="utf-8")
    expect(page.locator(".bb-problems")).to_be_in_viewport(timeout=PATIENCE * 1000)
    expect(page.get_by_text("did you mean date?")).to_be_in_viewport()

    bergen.write_text(long, encoding="utf-8")
    expect(page.locator(".bb-problems")).to_have_count(0, timeout=PATIENCE * 1000)
    page.close()


def test_it_answers_to_the_further_names_of_mkdocs_yml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PreviewServer, "started", [])
    server = PreviewServer(lambda: None, "127.0.0.1", 0, str(tmp_path))

    def ask(host: str) -> str:
        told: list[str] = []
        asked = {"HTTP_HOST": host, "PATH_INFO": "/not-there"}
        server.serve_request(asked, lambda status, _: told.append(status))
        return told[0]

    try:
        PreviewServer.prepare([])
        assert ask("desk.example.org") == "421 Misdirected Request"
        PreviewServer.prepare(["desk.example.org"])
        assert ask("desk.example.org") == "404 Not Found"
    finally:
        server.server_close()
