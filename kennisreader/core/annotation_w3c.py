# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as W3C Web Annotations (JSON-LD), and back.

The Web Annotation Data Model (W3C Recommendation, 23 February 2017): a target with a
TextQuoteSelector and a TextPositionSelector (code points, end excluded), bodies with a purpose.
What the model has no word for (colour, theme, place, to be checked) stands under ``kr:``.  What another
program wrote and we do not understand survives: the annotation is kept as it came, and only what we
know is written over it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kennisreader.core.address import Address, read_address, write_address
from kennisreader.core.annotation import (
    COLOURS,
    NOWHERE,
    Note,
    NoteKind,
    Target,
    with_tags,
)
from kennisreader.core.library_values import StoredAnnotation
from kennisreader.core.place import Place

Json = dict[str, Any]

ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: tuple[Any, ...] = (ANNOTATION_CONTEXT, {"kr": "urn:kennisreader:"})
"""The ``@context`` of what we write."""

_MOTIVATIONS = {
    NoteKind.HIGHLIGHT: "highlighting",
    NoteKind.NOTE: "commenting",
    NoteKind.LINK: "linking",
}
_COMMENT, _TAG, _RELATION = "commenting", "tagging", "classifying"
_QUOTE, _POSITION = "TextQuoteSelector", "TextPositionSelector"
_TEXT_PURPOSES = (_COMMENT, "describing", "replying", "")
"""Bodies that are read as the note's text; other programs leave the purpose out."""


_KNOWN = frozenset(
    ("@context", "id", "type", "motivation", "created", "modified", "body", "target")
)
_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class NotAnAnnotation(Exception):  # noqa: N818 - it says what it is
    """JSON that is no Web Annotation, or one about nothing."""


def to_w3c(note: Note) -> Json:
    """Write a note as a Web Annotation, over what another program wrote if it came from one."""
    whole: Json = json.loads(note.foreign) if note.foreign else {}
    old_targets = values_of(whole.get("target"))
    same = len(old_targets) == len(note.targets)
    targets = [
        _target_to_w3c(target, old_targets[index] if same else {})
        for index, target in enumerate(note.targets)
    ]
    return {**_without_targets(note, whole), "target": targets[0] if len(targets) == 1 else targets}


def _without_targets(note: Note, whole: Json) -> Json:
    others = [each for each in values_of(whole.get("@context")) if each not in CONTEXT]
    bodies = _bodies(note, values_of(whole.get("body")))
    return {
        "@context": [*CONTEXT, *others],
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "motivation": _motivation(whole, note),
        **({"created": note.created} if note.created else {}),
        **({"modified": note.modified} if note.modified else {}),
        **{name: value for name, value in whole.items() if name not in _KNOWN},
        "kr:colour": note.colour,
        **({"kr:theme": note.theme} if note.theme else {}),
        **({"body": bodies} if bodies else {}),
    }


def from_w3c(annotation: object) -> Note:
    """Read a Web Annotation; raises ``NotAnAnnotation``.

    One of another program gets an id made from its own, so that it is known again.
    """
    return _read(annotation, lambda note: to_w3c(note) == annotation)


def _read(annotation: object, is_all: Callable[[Note], bool]) -> Note:
    """Read it; ``is_all`` says whether a note is all there is, or something would be lost."""
    if not isinstance(annotation, dict):
        raise NotAnAnnotation
    if "bodyValue" in annotation:  # short for one plain body (3.2.5)
        annotation = {
            **annotation,
            "body": {"type": "TextualBody", "value": annotation["bodyValue"]},
        }
        annotation.pop("bodyValue")
    targets = tuple(map(_target, values_of(annotation.get("target"))))
    if not targets or "Annotation" not in values_of(annotation.get("type")):
        raise NotAnAnnotation
    texts, tags, relations = _read_bodies(values_of(annotation.get("body")))
    name, is_ours = _id(annotation)
    colour = annotation.get("kr:colour")
    created = _text(annotation.get("created"))
    note = Note(
        id=name,
        targets=targets,
        colour=colour if colour in COLOURS else COLOURS[0],
        text="\n\n".join(texts),
        relation=relations[0] if relations else "",
        created=created,
        modified=_text(annotation.get("modified")) or created,
        theme=_text(annotation.get("kr:theme")),
    )
    note = with_tags(note, tags)
    if is_all(note):
        return note
    return replace(note, foreign=_foreign(annotation, is_ours))


def _read_bodies(bodies: list[Any]) -> tuple[list[str], list[str], list[str]]:
    """The texts, tags and relations among the bodies."""
    texts, tags, relations = [], [], []
    for body in bodies:
        if _is_ours(body, _TEXT_PURPOSES):
            texts.append(body["value"])
        elif _is_ours(body, (_TAG,)):
            tags.append(body["value"])
        elif _is_ours(body, (_RELATION,)):
            relations.append(body["value"])
    return texts, tags, relations


def to_stored(note: Note) -> StoredAnnotation:
    """A note as the library keeps it."""
    body = _WRITER.encode(to_w3c(note)) if note.foreign else _own_text(note)
    # Half a character from a broken clipboard has no UTF-8, and no store takes it.
    clean = body.encode("utf-8", "replace").decode()
    return StoredAnnotation(note.id, note.letters, clean)


def _own_text(note: Note) -> str:
    """A note that no other program has written, as JSON.

    Whoever recolours a thousand notes writes their targets as they were, so those are remembered.
    """
    targets = [_own_target_text(target) for target in note.targets]
    written = targets[0] if len(targets) == 1 else f"[{','.join(targets)}]"
    return f'{_WRITER.encode(_without_targets(note, {}))[:-1]},"target":{written}}}'


@lru_cache(maxsize=4096)
def _own_target_text(target: Target) -> str:
    return _WRITER.encode(_own_target(target))


def from_stored(stored: StoredAnnotation) -> Note:
    """A note from the library; raises ``NotAnAnnotation``."""
    try:
        annotation = json.loads(stored.body)
    except ValueError as error:
        raise NotAnAnnotation from error
    return _read(
        annotation, lambda note: _own_text(note) == stored.body or to_w3c(note) == annotation
    )


def notes_of(stored: Iterable[StoredAnnotation]) -> tuple[Note, ...]:
    """The notes of a library; what cannot be read is left out, ``check`` names it."""
    notes = []
    for each in stored:
        try:
            notes.append(from_stored(each))
        except NotAnAnnotation:
            continue
    return tuple(notes)


def _motivation(whole: Json, note: Note) -> Any:
    """What moved the reader; a motivation of another program that we never write stays."""
    given = whole.get("motivation")
    return given if given and given not in _MOTIVATIONS.values() else _MOTIVATIONS[note.kind]


def _bodies(note: Note, old: list[Any]) -> list[Any]:
    """Our bodies, over those of another program: what we do not read stays where it was."""
    texts = [note.text] if note.text else []
    tags = list(note.all_tags)
    relations = [note.relation] if note.relation else []
    result = []
    unchanged = bool(old) and note.text == "\n\n".join(_read_bodies(old)[0])
    for body in old:
        if _is_ours(body, _TEXT_PURPOSES):
            if unchanged:
                result.append(body)
                texts = []
            elif texts:
                result.append({**body, "value": texts.pop()})
        elif _is_ours(body, (_TAG,)):
            if body["value"] in tags:
                tags.remove(body["value"])
                result.append(body)
        elif _is_ours(body, (_RELATION,)):
            if relations:
                result.append({**body, "value": relations.pop()})
        else:
            result.append(body)
    result += [_body(_COMMENT, text) for text in texts]
    result += [_body(_RELATION, relation) for relation in relations]
    return result + [_body(_TAG, tag) for tag in tags]


def _is_ours(body: Any, purposes: tuple[str, ...]) -> bool:
    """Whether a body is words with one of these purposes; a plain string is an address (3.2.4)."""
    if not isinstance(body, dict) or not isinstance(body.get("value"), str):
        return False
    given = values_of(body.get("purpose"))
    return (str(given[0]) if given else "") in purposes


def _body(purpose: str, value: str) -> Json:
    form = {"format": "text/markdown"} if purpose == _COMMENT else {}
    return {"type": "TextualBody", "value": value, **form, "purpose": purpose}


def _target_to_w3c(target: Target, old: Any) -> Json:
    if not old:
        return _own_target(target)
    whole: Json = old if isinstance(old, dict) else {}
    selectors: list[Any] = []
    if target.exact:
        words = {"exact": target.exact, "prefix": target.prefix, "suffix": target.suffix}
        selectors.append({**_selector(whole, _QUOTE), "type": _QUOTE, **words})
        if target.start >= 0:
            place = {"start": target.start, "end": target.end}
            selectors.append({**_selector(whole, _POSITION), "type": _POSITION, **place})
    selectors += [
        each
        for each in values_of(whole.get("selector"))
        if not (isinstance(each, dict) and each.get("type") in (_QUOTE, _POSITION))
    ]
    known = ("type", "source", "selector", "kr:place", "kr:needsCheck")
    return {
        "type": whole.get("type", "SpecificResource"),
        "source": _source_to_w3c(target.letter, whole.get("source") or whole.get("id") or old),
        **({"selector": selectors} if selectors else {}),
        "kr:place": " ".join(filter(None, target.place)),
        **({"kr:needsCheck": True} if target.needs_check else {}),
        **{name: value for name, value in whole.items() if name not in known},
    }


def _own_target(target: Target) -> Json:
    """A target that no other program has written: the same, in a third of the time."""
    written: Json = {"type": "SpecificResource", "source": _own_source(target.letter)}
    if target.exact:
        quote = {"type": _QUOTE, "exact": target.exact}
        quote["prefix"], quote["suffix"] = target.prefix, target.suffix
        selectors: list[Json] = [quote]
        written["selector"] = selectors
        if target.start >= 0:
            selectors.append({"type": _POSITION, "start": target.start, "end": target.end})
    written["kr:place"] = " ".join(filter(None, target.place))
    if target.needs_check:
        written["kr:needsCheck"] = True
    return written


@lru_cache(maxsize=1024)
def _own_source(letter: str) -> str:
    return letter if "://" in letter else write_address(Address("letter", letter))


def _source_to_w3c(letter: str, old: Any) -> Any:
    """The source of a target; one of another program that means the same letter stays."""
    if letter and _source(old) == letter:
        return old if isinstance(old, str) else {**old}
    return _own_source(letter)


def _source(source: Any) -> str:
    """The letter that a source means: its id, or the address of something else."""
    name = source.get("id") if isinstance(source, dict) else source
    words = _text(name).replace("\0", "\N{REPLACEMENT CHARACTER}")  # no column of ours holds it
    address = read_address(words)
    return address.id if address is not None and address.kind == "letter" else words


def _target(target: Any) -> Target:
    if not isinstance(target, dict):
        return Target(_source(target))
    quote = _selector(target, _QUOTE)
    position = _selector(target, _POSITION)
    kind, _, value = _text(target.get("kr:place")).partition(" ")
    exact = _text(quote.get("exact"))
    start, end = position.get("start"), position.get("end")
    placed = exact and isinstance(start, int) and isinstance(end, int) and 0 <= start < end
    return Target(
        letter=_source(target.get("source") or target.get("id")),
        exact=exact,
        prefix=_text(quote.get("prefix")),
        suffix=_text(quote.get("suffix")),
        start=int(start) if placed and start is not None else NOWHERE,
        end=int(end) if placed and end is not None else NOWHERE,
        place=Place(kind or "letter", value),
        needs_check=target.get("kr:needsCheck") is True,
    )


def _selector(target: Json, kind: str) -> Json:
    for selector in values_of(target.get("selector")):
        if isinstance(selector, dict) and selector.get("type") == kind:
            return selector
    return {}


def _id(annotation: Mapping[str, Any]) -> tuple[str, bool]:
    """The note's UUID, and whether the annotation has it as its own id."""
    import uuid

    name = _text(annotation.get("id"))
    bare = name.lower().removeprefix("urn:uuid:")
    try:
        known = str(uuid.UUID(bare))
    except ValueError:
        known = ""
    if known == bare and known:
        return known, True
    content = name or json.dumps(annotation, sort_keys=True)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, content)), False


def _foreign(annotation: Mapping[str, Any], is_ours: bool) -> str:
    """What came, as it came; the id another program gave is kept as ``via`` (3.3.7)."""
    whole = dict(annotation)
    if not is_ours and whole.get("id"):
        whole.setdefault("via", whole["id"])
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def values_of(value: Any) -> list[Any]:
    """The values of a property: JSON-LD writes a single one without a list, and may write none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
