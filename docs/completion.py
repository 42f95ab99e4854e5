"""The scripts by which bash, zsh and fish complete a command line of followup-lint.

They hold all that can be typed, so Python starts only where rules are to be named.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from command_line import LINT, Command, Option, Value, commands, every

FOLDER = Path(__file__).resolve().parent.parent / "src/followup_lint/hooks/clients/shells"
NOTE = "# Written by `python docs/generate.py` from the parsers of the commands."

BASH = """\
{note}

_followup_lint_rules() {{
    local code name rest
    "$1" rules 2>/dev/null | while read -r code name rest; do
        [[ $code =~ ^[A-Z]+[0-9]+$ ]] && printf '%s\\n' "$name"
    done
}}

_followup_lint() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command={lint} at=1 options= words= files= folders= rules= kind=word before_comma=
    COMPREPLY=()
    # Bash makes a word of its own of the = in --option=value.
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${{COMP_WORDS[COMP_CWORD-2]}}
    fi
    if (( COMP_CWORD > 1 )); then
        case ${{COMP_WORDS[1]}} in
            {names}) command=${{COMP_WORDS[1]}} at=2 ;;
        esac
    fi
    if (( COMP_CWORD > 2 )); then
        case "$command ${{COMP_WORDS[2]}}" in
            {names_within}) command="$command ${{COMP_WORDS[2]}}" at=3 ;;
        esac
    fi
    case $command in
{cases}
    esac
    if [[ $kind == word && $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
    fi
    if [[ $command == {lint} && $kind == word ]] && (( COMP_CWORD == 1 )); then
        words='{all_names}'
    fi
    if [[ -n $rules ]]; then
        words="$words $(_followup_lint_rules "$1")"
    fi
    if [[ $rules == several && $current == *,* ]]; then
        before_comma=${{current%,*}},
        current=${{current##*,}}
    fi
    COMPREPLY=($(compgen -P "$before_comma" -W "$words" -- "$current"))
    local IFS=$'\\n'
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
    elif [[ -n $folders ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -d -- "$current"))
    fi
}}

complete -F _followup_lint followup-lint
"""
BASH_CASE = """\
        {command})
            options='{options}' {arguments}
            case $before in
{values}
            esac
            ;;"""

ZSH = """\
#compdef followup-lint
{note}

_followup_lint_rules() {{
  local -a found
  found=(${{${{(f)"$($service rules 2>/dev/null)"}}:#[^A-Z]*}})
  found=(${{${{found#* }}## #}})
  found=(${{found%% *}})
  _describe -t rules rule found
}}

_followup_lint_several_rules() {{
  compset -P '*,'
  _followup_lint_rules -qS ,
}}

_followup_lint_commands() {{
  local -a found
  found=(
{commands}
  )
  _describe -t commands command found
}}

_followup_lint_first() {{
  _alternative 'commands:command:_followup_lint_commands' 'files:draft:_files'
}}

_followup-lint() {{
  local command={lint} service=$words[1]
  if (( CURRENT > 2 )); then
    case $words[2] in
      ({names}) command=$words[2]; shift words; (( CURRENT-- )) ;;
    esac
  fi
  if (( CURRENT > 2 )); then
    case "$command $words[2]" in
      ({names_within}) command="$command $words[2]"; shift words; (( CURRENT-- )) ;;
    esac
  fi
  case $command in
{cases}
  esac
}}

if [[ $funcstack[1] == _followup-lint ]]; then
  _followup-lint "$@"
fi
"""

FISH = """\
{note}

# The command on the line, with the one within it: lint where none is named.
function __followup_lint_command
    set -l tokens (commandline -opc)
    set -l found {lint}
    if set -q tokens[2]; and contains -- $tokens[2] {names}
        set found $tokens[2]
        if set -q tokens[3]; and contains -- "$found $tokens[3]" {names_within}
            set found "$found $tokens[3]"
        end
    end
    echo $found
end

function __followup_lint_is
    test (__followup_lint_command) = "$argv"
end

function __followup_lint_is_first
    test (count (commandline -opc)) -eq 1
end

function __followup_lint_rules
    followup-lint rules 2>/dev/null | string match -r -g '^[A-Z]+[0-9]+ +(\\S+)'
end

function __followup_lint_several_rules
    set -l before (string match -r '^.*,' -- (commandline -ct | string replace -r '^--\\w+=' ''))
    __followup_lint_rules | string replace -r '^' "$before"
end

complete -c followup-lint -f
{lines}
"""


def scripts() -> dict[str, str]:
    """The script of each shell, under the name that its file has."""
    found = commands()
    return {
        "followup-lint.bash": bash(found),
        "_followup-lint": zsh(found),
        "followup-lint.fish": fish(found),
    }


def outer(found: tuple[Command, ...]) -> list[Command]:
    """The commands that are named by a word."""
    return [each for each in found if each.name != LINT]


def within(found: tuple[Command, ...]) -> list[Command]:
    """The commands that are named by more than one word."""
    return [each for each in every(found) if len(each.words) > 1]


def bash(found: tuple[Command, ...]) -> str:
    """The script for bash."""
    return BASH.format(
        note=NOTE,
        lint=LINT,
        names="|".join(each.name for each in outer(found)),
        names_within="|".join(f'"{each.name}"' for each in within(found)),
        all_names=" ".join(each.name for each in outer(found)),
        cases="\n".join(map(bash_case, every(found))),
    )


def bash_case(command: Command) -> str:
    """What bash offers in a command."""
    return BASH_CASE.format(
        command=f'"{command.name}"',
        options=" ".join(name for option in command.options for name in option.names),
        arguments=" ".join(dict.fromkeys(map(bash_value, command.arguments))),
        values="\n".join(
            f"                {'|'.join(option.names)}) kind=value "
            f"words= files= folders= rules= {bash_value(option.value)} ;;".rstrip()
            for option in command.options
            if option.value
        ),
    )


def bash_value(value: Value) -> str:
    """Variables of the script that say what a value can be."""
    if value.words:
        return f"words='{' '.join(value.words)}'"
    if value.rule or value.rules:
        return f"rules={'several' if value.rules else 'one'}"
    return "files=yes" if value.files else "folders=yes" if value.folders else ""


def zsh(found: tuple[Command, ...]) -> str:
    """The script for zsh."""
    return ZSH.format(
        note=NOTE,
        lint=LINT,
        commands="\n".join(
            f"    {shlex.quote(f'{each.name}:{each.brief}')}" for each in outer(found)
        ),
        names="|".join(each.name for each in outer(found)),
        names_within="|".join(f'"{each.name}"' for each in within(found)),
        cases="\n".join(map(zsh_case, every(found))),
    )


def zsh_case(command: Command) -> str:
    """What zsh offers in a command."""
    specs = [zsh_option(option) for option in command.options]
    actions = dict.fromkeys(filter(None, map(zsh_action, command.arguments)))
    if command.name == LINT:
        specs.append("'1: :_followup_lint_first'")
    specs += [f"'*:argument:{action}'" for action in actions]
    lines = " \\\n        ".join(specs)
    return f'    ("{command.name}")\n      _arguments -s -S \\\n        {lines}\n      ;;'


def zsh_option(option: Option) -> str:
    """An option as `_arguments` wants it."""
    brief = option.brief.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", "\\:")
    takes = ""
    names = list(option.names)
    if option.value:
        metavar = option.metavar.replace(":", "\\:").replace("'", "’")
        takes = f":{metavar}:{zsh_action(option.value)}"
        names = [f"{name}=" if name.startswith("--") else f"{name}+" for name in names]
    again = "*" if option.repeated else f"({' '.join(option.names)})"
    if len(names) == 1:
        return f"'{again}{names[0]}[{brief}]{takes}'"
    return f"'{again}'{{{','.join(names)}}}'[{brief}]{takes}'"


def zsh_action(value: Value) -> str:
    """What `_arguments` offers for a value."""
    if value.words:
        return f"({' '.join(value.words)})"
    if value.rule or value.rules:
        return "_followup_lint_several_rules" if value.rules else "_followup_lint_rules"
    return "_files" if value.files else "_files -/" if value.folders else ""


def fish(found: tuple[Command, ...]) -> str:
    """The script for fish."""
    return FISH.format(
        note=NOTE,
        lint=LINT,
        names=" ".join(each.name for each in outer(found)),
        names_within=" ".join(f"'{each.name}'" for each in within(found)),
        lines="\n".join(
            [
                *(
                    f"complete -c followup-lint -n __followup_lint_is_first -a {each.name} "
                    f"-d {fish_quote(each.brief)}"
                    for each in outer(found)
                ),
                *(line for each in every(found) for line in fish_lines(each)),
            ]
        ),
    )


def fish_lines(command: Command) -> Iterator[str]:
    """What fish offers in a command."""
    start = f"complete -c followup-lint -n '__followup_lint_is {command.name}'"
    for option in command.options:
        names = " ".join(
            f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names
        )
        takes = f" {fish_value(option.value, required=True)}" if option.value else ""
        yield f"{start} {names}{takes} -d {fish_quote(option.brief)}"
    for value in dict.fromkeys(fish_value(each, required=False) for each in command.arguments):
        if value:
            yield f"{start} {value}"


def fish_value(value: Value, *, required: bool) -> str:
    """What `complete` offers for a value; `required` after an option."""
    no_files = "-x " if required else ""
    if value.words:
        return f"{no_files}-a '{' '.join(value.words)}'"
    if value.rule or value.rules:
        which = "several_rules" if value.rules else "rules"
        return f"{no_files}-a '(__followup_lint_{which})'"
    if value.files:
        return "-r -F" if required else "-F"
    if value.folders:
        return f"{no_files}-a '(__fish_complete_directories)'"
    return "-x" if required else ""


def fish_quote(text: str) -> str:
    """A text between quotation marks of fish."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
