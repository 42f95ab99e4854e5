# Written by `python docs/generate.py` from the parsers of the commands.

_followup_lint_rules() {
    local code name rest
    "$1" rules 2>/dev/null | while read -r code name rest; do
        [[ $code =~ ^[A-Z]+[0-9]+$ ]] && printf '%s\n' "$name"
    done
}

_followup_lint() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command=lint at=1 options= words= files= folders= rules= kind=word before_comma=
    COMPREPLY=()
    # Bash makes a word of its own of the = in --option=value.
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    if (( COMP_CWORD > 1 )); then
        case ${COMP_WORDS[1]} in
            bulk|check-rules|config|context|explain|git-validate|history|install|last|lsp|mcp|native|new|rules|selftest|sent|server|smtp-proxy|uninstall|web|when) command=${COMP_WORDS[1]} at=2 ;;
        esac
    fi
    if (( COMP_CWORD > 2 )); then
        case "$command ${COMP_WORDS[2]}" in
            "history list"|"history forget"|"history export"|"history import-mbox"|"history import-maildir") command="$command ${COMP_WORDS[2]}" at=3 ;;
        esac
    fi
    case $command in
        "lint")
            options='-h --help --kind --assume --select --ignore --fail-on --config --clipboard --isolated --exclude --stdin-filename --baseline --write-baseline --interview-at --promised-by --send-at --to --company --role --agency --timezone --country --context --calendar --interviewer --topic --reason --diff --fix --unsafe-fixes --format --content-free --all -q --quiet --statistics --watch -o --output-file --exit-zero --color --version' files=yes
            case $before in
                --kind) kind=value words= files= folders= rules= words='thank-you check-in second-follow-up decision-reply general' ;;
                --assume) kind=value words= files= folders= rules= words='follow-up any' ;;
                --select) kind=value words= files= folders= rules= rules=several ;;
                --ignore) kind=value words= files= folders= rules= rules=several ;;
                --fail-on) kind=value words= files= folders= rules= words='suggestion warning error never' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
                --exclude) kind=value words= files= folders= rules=  ;;
                --stdin-filename) kind=value words= files= folders= rules= files=yes ;;
                --baseline) kind=value words= files= folders= rules= files=yes ;;
                --write-baseline) kind=value words= files= folders= rules= files=yes ;;
                --interview-at) kind=value words= files= folders= rules=  ;;
                --promised-by) kind=value words= files= folders= rules=  ;;
                --send-at) kind=value words= files= folders= rules=  ;;
                --to) kind=value words= files= folders= rules=  ;;
                --company) kind=value words= files= folders= rules=  ;;
                --role) kind=value words= files= folders= rules=  ;;
                --agency) kind=value words= files= folders= rules=  ;;
                --timezone) kind=value words= files= folders= rules=  ;;
                --country) kind=value words= files= folders= rules=  ;;
                --context) kind=value words= files= folders= rules= files=yes ;;
                --calendar) kind=value words= files= folders= rules= files=yes ;;
                --interviewer) kind=value words= files= folders= rules=  ;;
                --topic) kind=value words= files= folders= rules=  ;;
                --reason) kind=value words= files= folders= rules= words='requested correction deadline' ;;
                --format) kind=value words= files= folders= rules= words='text markdown html json sarif github junit' ;;
                -o|--output-file) kind=value words= files= folders= rules= files=yes ;;
                --color) kind=value words= files= folders= rules= words='auto always never' ;;
            esac
            ;;
        "bulk")
            options='-h --help --kind --assume --select --ignore --fail-on --config --context --text-field --subject-field --id-field --output --format --resume --content-free --jobs' files=yes
            case $before in
                --kind) kind=value words= files= folders= rules= words='thank-you check-in second-follow-up decision-reply general' ;;
                --assume) kind=value words= files= folders= rules= words='follow-up any' ;;
                --select) kind=value words= files= folders= rules= rules=several ;;
                --ignore) kind=value words= files= folders= rules= rules=several ;;
                --fail-on) kind=value words= files= folders= rules= words='suggestion warning error never' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
                --context) kind=value words= files= folders= rules= files=yes ;;
                --text-field) kind=value words= files= folders= rules=  ;;
                --subject-field) kind=value words= files= folders= rules=  ;;
                --id-field) kind=value words= files= folders= rules=  ;;
                --output) kind=value words= files= folders= rules= files=yes ;;
                --format) kind=value words= files= folders= rules= words='jsonl parquet' ;;
                --jobs) kind=value words= files= folders= rules=  ;;
            esac
            ;;
        "check-rules")
            options='-h --help --coverage' files=yes
            case $before in

            esac
            ;;
        "config")
            options='-h --help --config --init' folders=yes
            case $before in
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "context")
            options='-h --help --kind --config --interview-at --promised-by --send-at --to --company --role --agency --timezone --country --context --calendar --interviewer --topic --reason --format' files=yes
            case $before in
                --kind) kind=value words= files= folders= rules= words='thank-you check-in second-follow-up decision-reply general' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
                --interview-at) kind=value words= files= folders= rules=  ;;
                --promised-by) kind=value words= files= folders= rules=  ;;
                --send-at) kind=value words= files= folders= rules=  ;;
                --to) kind=value words= files= folders= rules=  ;;
                --company) kind=value words= files= folders= rules=  ;;
                --role) kind=value words= files= folders= rules=  ;;
                --agency) kind=value words= files= folders= rules=  ;;
                --timezone) kind=value words= files= folders= rules=  ;;
                --country) kind=value words= files= folders= rules=  ;;
                --context) kind=value words= files= folders= rules= files=yes ;;
                --calendar) kind=value words= files= folders= rules= files=yes ;;
                --interviewer) kind=value words= files= folders= rules=  ;;
                --topic) kind=value words= files= folders= rules=  ;;
                --reason) kind=value words= files= folders= rules= words='requested correction deadline' ;;
                --format) kind=value words= files= folders= rules= words='text json' ;;
            esac
            ;;
        "explain")
            options='-h --help --config' rules=one
            case $before in
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "git-validate")
            options='-h --help' files=yes
            case $before in

            esac
            ;;
        "history")
            options='-h --help' words='list forget export import-mbox import-maildir'
            case $before in

            esac
            ;;
        "history list")
            options='-h --help --to --format --config' 
            case $before in
                --to) kind=value words= files= folders= rules=  ;;
                --format) kind=value words= files= folders= rules= words='text json' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "history forget")
            options='-h --help --to --before --all' 
            case $before in
                --to) kind=value words= files= folders= rules=  ;;
                --before) kind=value words= files= folders= rules=  ;;
            esac
            ;;
        "history export")
            options='-h --help' 
            case $before in

            esac
            ;;
        "history import-mbox")
            options='-h --help --from --config' files=yes
            case $before in
                --from) kind=value words= files= folders= rules=  ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "history import-maildir")
            options='-h --help --from --config' files=yes
            case $before in
                --from) kind=value words= files= folders= rules=  ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "install")
            options='-h --help --write' words='mutt neomutt aerc msmtp git emacs pre-commit completion thunderbird chromium chrome firefox'
            case $before in

            esac
            ;;
        "last")
            options='-h --help' 
            case $before in

            esac
            ;;
        "lsp")
            options='-h --help --stdio' 
            case $before in

            esac
            ;;
        "mcp")
            options='-h --help --config' 
            case $before in
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "native")
            options='-h --help' 
            case $before in

            esac
            ;;
        "new")
            options='-h --help -o --output --config --interview-at --promised-by --send-at --to --company --role --agency --timezone --country --context --calendar --interviewer --topic --reason' words='thank-you check-in second-follow-up'
            case $before in
                -o|--output) kind=value words= files= folders= rules= files=yes ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
                --interview-at) kind=value words= files= folders= rules=  ;;
                --promised-by) kind=value words= files= folders= rules=  ;;
                --send-at) kind=value words= files= folders= rules=  ;;
                --to) kind=value words= files= folders= rules=  ;;
                --company) kind=value words= files= folders= rules=  ;;
                --role) kind=value words= files= folders= rules=  ;;
                --agency) kind=value words= files= folders= rules=  ;;
                --timezone) kind=value words= files= folders= rules=  ;;
                --country) kind=value words= files= folders= rules=  ;;
                --context) kind=value words= files= folders= rules= files=yes ;;
                --calendar) kind=value words= files= folders= rules= files=yes ;;
                --interviewer) kind=value words= files= folders= rules=  ;;
                --topic) kind=value words= files= folders= rules=  ;;
                --reason) kind=value words= files= folders= rules= words='requested correction deadline' ;;
            esac
            ;;
        "rules")
            options='-h --help --format --config' 
            case $before in
                --format) kind=value words= files= folders= rules= words='text json' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "selftest")
            options='-h --help' words='followup-lint-sendmail mutt neomutt msmtp s-nail mailutils emacs git thunderbird chromium chrome firefox'
            case $before in

            esac
            ;;
        "sent")
            options='-h --help --to --at --kind --config' files=yes
            case $before in
                --to) kind=value words= files= folders= rules=  ;;
                --at) kind=value words= files= folders= rules=  ;;
                --kind) kind=value words= files= folders= rules= words='thank-you check-in second-follow-up decision-reply general' ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "server")
            options='-h --help --idle --limit --foreground' words='start stop status'
            case $before in
                --idle) kind=value words= files= folders= rules=  ;;
                --limit) kind=value words= files= folders= rules=  ;;
            esac
            ;;
        "smtp-proxy")
            options='-h --help --listen --upstream --ca --config --max-size --max-connections --allow-remote-clients --allow-plain-upstream' 
            case $before in
                --listen) kind=value words= files= folders= rules=  ;;
                --upstream) kind=value words= files= folders= rules=  ;;
                --ca) kind=value words= files= folders= rules= files=yes ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
                --max-size) kind=value words= files= folders= rules=  ;;
                --max-connections) kind=value words= files= folders= rules=  ;;
            esac
            ;;
        "uninstall")
            options='-h --help --write' words='mutt neomutt aerc msmtp git emacs pre-commit completion thunderbird chromium chrome firefox'
            case $before in

            esac
            ;;
        "web")
            options='-h --help --port --no-browser --config' 
            case $before in
                --port) kind=value words= files= folders= rules=  ;;
                --config) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
        "when")
            options='-h --help --config --interview-at --promised-by --send-at --to --company --role --agency --timezone --country --context --calendar --interviewer --topic --reason --format --ics' files=yes
            case $before in
                --config) kind=value words= files= folders= rules= files=yes ;;
                --interview-at) kind=value words= files= folders= rules=  ;;
                --promised-by) kind=value words= files= folders= rules=  ;;
                --send-at) kind=value words= files= folders= rules=  ;;
                --to) kind=value words= files= folders= rules=  ;;
                --company) kind=value words= files= folders= rules=  ;;
                --role) kind=value words= files= folders= rules=  ;;
                --agency) kind=value words= files= folders= rules=  ;;
                --timezone) kind=value words= files= folders= rules=  ;;
                --country) kind=value words= files= folders= rules=  ;;
                --context) kind=value words= files= folders= rules= files=yes ;;
                --calendar) kind=value words= files= folders= rules= files=yes ;;
                --interviewer) kind=value words= files= folders= rules=  ;;
                --topic) kind=value words= files= folders= rules=  ;;
                --reason) kind=value words= files= folders= rules= words='requested correction deadline' ;;
                --format) kind=value words= files= folders= rules= words='text json' ;;
                --ics) kind=value words= files= folders= rules= files=yes ;;
            esac
            ;;
    esac
    if [[ $kind == word && $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
    fi
    if [[ $command == lint && $kind == word ]] && (( COMP_CWORD == 1 )); then
        words='bulk check-rules config context explain git-validate history install last lsp mcp native new rules selftest sent server smtp-proxy uninstall web when'
    fi
    if [[ -n $rules ]]; then
        words="$words $(_followup_lint_rules "$1")"
    fi
    if [[ $rules == several && $current == *,* ]]; then
        before_comma=${current%,*},
        current=${current##*,}
    fi
    COMPREPLY=($(compgen -P "$before_comma" -W "$words" -- "$current"))
    local IFS=$'\n'
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
    elif [[ -n $folders ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -d -- "$current"))
    fi
}

complete -F _followup_lint followup-lint
