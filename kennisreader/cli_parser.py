# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parser of one command, which speaks the language of its user.

``argparse`` has its own sentences, in English, and would translate them with ``gettext`` files that
it does not bring.  They are few; what they say is worded here from what they look like.
"""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, HelpFormatter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

from kennisreader.cli_commands import Command
from kennisreader.core.messages import sentence
from kennisreader.core.wording import Wording, one_line


class WrongUse(Exception):  # noqa: N818 - the user's, not ours
    """A command line that means nothing; holds the sentence to say."""


class CommandParser(ArgumentParser):
    """Reads the arguments of one command; raises :class:`WrongUse` with one sentence."""

    def __init__(self, name: str, command: Command, language: str) -> None:
        self._language = language
        super().__init__(
            f"kennisreader {name}",
            description=in_language(command.help, language),
            formatter_class=_DutchFormatter if language == "nl" else HelpFormatter,
            add_help=False,
        )
        given = self.add_argument_group(in_language(_ARGUMENTS, language))
        options = self.add_argument_group(in_language(_OPTIONS, language))
        help_ = in_language(_THIS_HELP, language)
        options.add_argument("-h", "--help", action="help", help=help_)
        for argument in command.arguments:
            group = options if argument.names[0].startswith("-") else given
            group.add_argument(
                *argument.names,
                help=in_language(argument.help, language),
                **self._options(argument.options),
            )

    def _options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """What ``argparse`` takes, with the name of the value in the user's language."""
        if "metavar" not in options:
            return dict(options)
        return {**options, "metavar": value_name(options["metavar"], self._language)}

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, with the usage."""
        usage = one_line(self.format_usage()).partition(": ")[2]
        reason = reworded(message, self._language)
        raise WrongUse(sentence("wrong_use", self._language, reason=reason, usage=usage))


def in_language(wording: Wording, language: str) -> str:
    """One of the two languages of a sentence."""
    return wording.nl if language == "nl" else wording.en


def value_name(name: str, language: str) -> str:
    """What a value is called in a usage; ``name`` is its English name, or several with ``|``."""
    if language != "nl":
        return name
    return "|".join(_VALUES.get(each, each) for each in name.split("|"))


def reworded(message: str, language: str) -> str:
    """A complaint of ``argparse`` in the user's language; one that is not known stays as it is."""
    where, what = "", message
    argument = re.fullmatch(r"argument ([^:]+): (.+)", message, re.DOTALL)
    if argument:
        where, what = argument.groups()
    for pattern, wording in _COMPLAINTS:
        found = re.fullmatch(pattern, what, re.DOTALL)
        if found:
            said = in_language(wording, language).format(*found.groups())
            return f"{where}: {said}" if where else said
    return message


class _DutchFormatter(HelpFormatter):
    """Help that begins with a Dutch word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


_ARGUMENTS = Wording("Argumenten", "Arguments")
_OPTIONS = Wording("Opties", "Options")
_THIS_HELP = Wording("deze uitleg", "this help")

_VALUES: Mapping[str, str] = {
    "PATH": "PAD",
    "LETTER": "BRIEF",
    "NAME": "NAAM",
    "FILE": "BESTAND",
    "QUERY": "VRAAG",
    "TEXT": "TEKST",
}
"""What a value is called in a Dutch usage, by its English name."""

_COMPLAINTS: Sequence[tuple[str, Wording]] = (
    (
        r"the following arguments are required: (.+)",
        Wording("er ontbreekt: {0}", "missing: {0}"),
    ),
    (
        r"unrecognized arguments: (.+)",
        Wording("onbekend: {0}", "unknown: {0}"),
    ),
    (
        r"invalid choice: '?(.*?)'? \(choose from (.+)\)",
        Wording("‘{0}’ kan niet; kies uit {1}", "‘{0}’ is not possible; choose from {1}"),
    ),
    (
        r"invalid whole_number value: '(.*)'",
        Wording("‘{0}’ is geen aantal (0, 1, 2 …)", "‘{0}’ is not a number (0, 1, 2 …)"),
    ),
    (
        r"invalid some_path value: ''",
        Wording("een leeg pad noemt geen bestand", "an empty path names no file"),
    ),
    (
        r"invalid (?:\w+) value: '(.*)'",
        Wording("‘{0}’ kan niet", "‘{0}’ is not possible"),
    ),
    (
        r"expected one argument",
        Wording("daarachter hoort een waarde", "needs a value"),
    ),
    (
        r"expected at least one argument",
        Wording("daarachter hoort ten minste een waarde", "needs at least one value"),
    ),
    (
        r"expected at most one argument",
        Wording("daarachter hoort hoogstens een waarde", "takes one value at most"),
    ),
    (
        r"expected (\d+) arguments?",
        Wording("aantal waarden daarachter: {0}", "number of values it needs: {0}"),
    ),
    (
        r"ignored explicit argument '(.*)'",
        Wording("daarachter hoort geen waarde (‘{0}’)", "takes no value (‘{0}’)"),
    ),
    (
        r"not allowed with argument (.+)",
        Wording("kan niet samen met {0}", "cannot go with {0}"),
    ),
    (
        r"ambiguous option: (.+) could match (.+)",
        Wording("{0} kan meer betekenen: {1}", "{0} may mean several: {1}"),
    ),
    (
        r"one of the arguments (.+) is required",
        Wording("een van deze hoort erbij: {0}", "one of these is needed: {0}"),
    ),
)
"""What ``argparse`` says (a pattern of it, as of Python 3.11 to 3.13), and what we say."""
