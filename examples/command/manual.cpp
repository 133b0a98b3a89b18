// SPDX-License-Identifier: BSL-1.0
/// gongkai help, completions and man: the tree of CLI::App, walked.
#include "manual.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "files.hpp"
#include "help_words.hpp"

namespace command {
namespace {

/// An option or a positional argument, as a person knows it.
struct parameter {
    std::string name;                  ///< FILE, of a positional
    std::vector<std::string> options;  ///< -o, --output
    std::string value;                 ///< of an option that takes one: TEXT
    std::vector<std::string> choices;  ///< the values that it may have, where they are few
    std::string description;
};

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= text.size();) {
        std::size_t const end = std::min(text.find(by, from), text.size());
        out.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

std::vector<parameter> parameters_of(CLI::App const& app) {
    std::vector<parameter> out;
    for (CLI::Option const* const o : app.get_options()) {
        parameter p;
        if (o->get_positional()) p.name = o->get_name(true);
        for (std::string const& name : o->get_snames()) p.options.push_back('-' + name);
        for (std::string const& name : o->get_lnames()) p.options.push_back("--" + name);
        p.description = o->get_description();
        // "TEXT:{json,csv}": how CLI11 tells the choices of an option.
        std::string const type = o->get_type_name();
        std::size_t const open = type.find('{');
        if (o->get_items_expected_max() > 0) p.value = type.substr(0, type.find(':'));
        if (std::size_t const close = type.find('}'); open != std::string::npos && close != std::string::npos)
            p.choices = split(std::string_view{type}.substr(open + 1, close - open - 1), ',');
        out.push_back(std::move(p));
    }
    return out;
}

std::vector<CLI::App const*> subcommands_of(CLI::App const& app) {
    return app.get_subcommands([](CLI::App const*) { return true; });
}

std::string joined(std::vector<std::string> const& words, std::string_view by) {
    std::string out;
    for (std::string const& word : words) (out += out.empty() ? "" : by) += word;
    return out;
}
std::vector<std::string> names_of(std::vector<CLI::App const*> const& apps) {
    std::vector<std::string> out;
    for (CLI::App const* const app : apps) out.push_back(app->get_name());
    return out;
}
std::vector<std::string> options_of(CLI::App const& app) {
    std::vector<std::string> out;
    for (parameter const& p : parameters_of(app)) out.insert(out.end(), p.options.begin(), p.options.end());
    return out;
}

/// `text` with a backslash before each of `characters`.
std::string escaped(std::string_view text, std::string_view characters) {
    std::string out;
    for (char const c : text) {
        if (characters.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}
/// For a word between single quotes of a shell.
std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (char const c : text) out += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return out + '\'';
}

std::string for_bash(CLI::App const& app) {
    std::string choices, options;
    for (CLI::App const* const sub : subcommands_of(app)) {
        std::string const name = sub->get_name();
        options += "            " + name + ") words=" + in_quotes(joined(options_of(*sub), " ")) + ";;\n";
        for (parameter const& p : parameters_of(*sub)) {
            if (p.choices.empty()) continue;
            std::string patterns;
            for (std::string const& option : p.options)
                patterns += (patterns.empty() ? "'" : " | '") + name + ' ' + option + '\'';
            if (p.options.empty()) patterns = '\'' + name + ' ' + name + '\'';  // a positional stands behind the subcommand
            choices += "        " + patterns + ") words=" + in_quotes(joined(p.choices, " ")) + ";;\n";
        }
    }
    return "# bash completion of gongkai\n"
           "_gongkai() {\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} sub=${COMP_WORDS[1]} words=\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then words=" +
           in_quotes(joined(names_of(subcommands_of(app)), " ") + ' ' + joined(options_of(app), " ")) +
           "\n"
           "    else\n"
           "        case \"$sub $prev\" in\n" +
           choices +
           "        esac\n"
           "        case $cur in -*) case $sub in\n" +
           options +
           "        esac;; esac\n"
           "    fi\n"
           "    if [ -n \"$words\" ]; then mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
           "    else mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); fi\n"
           "}\n"
           "complete -o filenames -F _gongkai gongkai\n";
}

std::string for_zsh(CLI::App const& app) {
    auto const words = [](std::string_view text) { return escaped(text, "[]:\\"); };
    std::string names, cases;
    for (CLI::App const* const sub : subcommands_of(app)) {
        names += "        " + in_quotes(sub->get_name() + ':' + words(sub->get_description())) + '\n';
        cases += "        " + sub->get_name() + ") _arguments";
        for (parameter const& p : parameters_of(*sub)) {
            std::string const values = p.choices.empty() ? "_files" : '(' + joined(p.choices, " ") + ')';
            if (p.options.empty()) {
                cases += " \\\n            " + in_quotes("*:" + words(p.name) + ':' + values);
                continue;
            }
            for (std::string const& option : p.options)
                cases += " \\\n            " + in_quotes("*" + option + '[' + words(p.description) + ']' +
                                                         (p.value.empty() ? "" : ':' + words(p.value) + ':' + values));
        }
        cases += ";;\n";
    }
    return "#compdef gongkai\n"
           "_gongkai() {\n"
           "    local -a names=(\n" +
           names +
           "    )\n"
           "    if (( CURRENT == 2 )); then _describe gongkai names; return; fi\n"
           "    local sub=$words[2]\n"
           "    shift words; (( CURRENT-- ))\n"
           "    case $sub in\n" +
           cases +
           "    esac\n"
           "}\n"
           "_gongkai \"$@\"\n";
}

std::string for_fish(CLI::App const& app) {
    std::string out = "# fish completion of gongkai\n";
    for (CLI::App const* const sub : subcommands_of(app)) {
        out += "complete -c gongkai -n __fish_use_subcommand -f -a " + sub->get_name() + " -d " +
               in_quotes(sub->get_description()) + '\n';
        for (parameter const& p : parameters_of(*sub)) {
            std::string line = "complete -c gongkai -n '__fish_seen_subcommand_from " + sub->get_name() + '\'';
            for (std::string const& option : p.options)
                line += option.starts_with("--") ? " -l " + option.substr(2) : " -s " + option.substr(1);
            if (!p.choices.empty())
                line += (p.options.empty() ? " -f -a " : " -x -a ") + in_quotes(joined(p.choices, " "));
            else if (!p.options.empty() && !p.value.empty())
                line += " -r";
            else if (p.options.empty())
                continue;  // files, which fish gives
            out += line + " -d " + in_quotes(p.description) + '\n';
        }
    }
    return out;
}

/// Words of a page of man: no line is a request, and a hyphen is one.
std::string roff(std::string_view text) {
    std::string out = escaped(text, "\\-");
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return out;
}

std::string full_stop() { return in_words({"。\n", ".\n"}); }

void add_parameters(std::string& out, CLI::App const& app) {
    for (parameter const& p : parameters_of(app)) {
        std::string head = p.options.empty() ? "\\fI" + roff(p.name) + "\\fR" : "\\fB" + roff(joined(p.options, ", ")) + "\\fR";
        if (!p.choices.empty())
            head += " \\fI" + roff(joined(p.choices, "|")) + "\\fR";
        else if (!p.options.empty() && !p.value.empty())
            head += " \\fI" + roff(p.value) + "\\fR";
        out += ".TP\n" + head + '\n' + roff(p.description) + full_stop();
    }
}

}  // namespace

std::vector<std::string> exit_statuses() {
    return {in_words({"0  完成；没有达到 --fail-on 所定级别的问题", "0  done; nothing at or above the severity of --fail-on"}),
            in_words({"1  有达到这一级别的问题", "1  findings at or above it"}),
            in_words({"2  用法不对，或者有文件无法读写；其余文件照常读取",
                      "2  bad usage, or a file that cannot be read or written; the others of the run are read nevertheless"})};
}

std::string nearest(std::string const& word, std::vector<std::string> const& names) {
    std::string best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (std::string const& name : names) {
        // Optimal string alignment: characters left out, put in, changed, or two swapped.
        std::vector<std::vector<std::size_t>> d(word.size() + 1, std::vector<std::size_t>(name.size() + 1));
        for (std::size_t i = 0; i <= word.size(); ++i)
            for (std::size_t k = 0; k <= name.size(); ++k) {
                if (i == 0 || k == 0) {
                    d[i][k] = i + k;
                    continue;
                }
                d[i][k] = std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + (word[i - 1] == name[k - 1] ? 0 : 1)});
                if (i > 1 && k > 1 && word[i - 1] == name[k - 2] && word[i - 2] == name[k - 1])
                    d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
            }
        if (d.back().back() >= least || d.back().back() >= name.size()) continue;
        least = d.back().back();
        best = name;
    }
    return best;
}

std::string unknown_word(CLI::App const& app) {
    std::vector<std::string> const left = app.remaining(true);
    if (left.empty()) return {};
    std::string const word = left.front().substr(0, left.front().find('='));
    std::vector<CLI::App*> const chosen = app.get_subcommands();
    bool const option = word.starts_with('-');
    std::vector<std::string> const names = option           ? options_of(chosen.empty() ? app : *chosen.front())
                                           : chosen.empty() ? names_of(subcommands_of(app))
                                                            : std::vector<std::string>{};
    std::string const meant = nearest(word, names);
    std::string const what = option           ? in_words({"没有选项", "there is no option"})
                             : chosen.empty() ? in_words({"没有子命令", "there is no subcommand"})
                                              : in_words({"多余的参数", "an argument too many:"});
    std::string out = what + " '" + word + '\'';
    if (!meant.empty()) return out + in_words({"；是不是想用 ", "; did you mean "}) + meant + in_words({"？", "?"});
    return out + in_words({"；见 ", "; see "}) + "gongkai " + (chosen.empty() ? "" : chosen.front()->get_name() + ' ') + "--help";
}

std::string completions(CLI::App const& app, std::string const& shell) {
    return shell == "bash" ? for_bash(app) : shell == "zsh" ? for_zsh(app) : for_fish(app);
}

std::string man_page(CLI::App const& app, std::string const& version) {
    auto const section = [](both words) { return ".SH " + in_words(words) + '\n'; };
    std::string out =
        ".TH GONGKAI 1 \"\" \"gongkai " + version + "\" \"" + in_words({"用户命令", "User Commands"}) + "\"\n.ad l\n" +
        section({"名称", "NAME"}) + "gongkai \\- " +
        roff(in_words({"读取、检查和比较政府信息公开工作年度报告",
                       "reads, checks and compares Chinese government-information-disclosure annual reports"})) +
        '\n' + section({"用法", "SYNOPSIS"}) + ".B gongkai\n\\fI" + in_words({"子命令", "SUBCOMMAND"}) + "\\fR [\\fI" +
        in_words({"选项", "OPTIONS"}) + "\\fR] [\\fI" + in_words({"文件", "FILES"}) + "\\fR]\n" +
        section({"说明", "DESCRIPTION"}) + roff(app.get_description()) +
        in_words(
            {"\n文件（FILE）可以是任何一种可读格式的报告、本命令写出的报告 JSON、文件夹、通配符，或者 "
             "@清单（一个列出文件名的文件）；"
             "\\- 为标准输入。\n",
             "\nA FILE is a report in any format that is read, a report's JSON as this command writes it, a folder, a pattern, "
             "or @LIST, a file of names; \\- is standard input.\n"}) +
        section({"选项", "OPTIONS"});
    add_parameters(out, app);
    out += section({"子命令", "SUBCOMMANDS"});
    for (CLI::App const* const sub : subcommands_of(app)) {
        out += ".SS gongkai " + roff(sub->get_name());
        for (parameter const& p : parameters_of(*sub))
            if (p.options.empty()) out += ' ' + roff(p.name);
        out += '\n' + roff(sub->get_description()) + full_stop();
        add_parameters(out, *sub);
    }
    out += section({"退出状态", "EXIT STATUS"});
    for (std::string const& line : exit_statuses())
        out += ".TP\n.B " + line.substr(0, 1) + '\n' + roff(line.substr(3)) + full_stop();
    out += section({"环境变量", "ENVIRONMENT"}) + ".TP\n.B LC_ALL, LC_MESSAGES, LANG\n" +
           in_words({"没有 \\-\\-lang 时的语言：zh、C、POSIX 或者未设为中文，其余为英文。\n",
                     "The language of the messages, where \\-\\-lang does not say it: Chinese for zh, C, POSIX and none, English "
                     "for all others.\n"}) +
           ".TP\n.B NO_COLOR\n" + in_words({"在终端上也不用颜色。\n", "No colours, even on a terminal.\n"});
    return out;
}

// ---- the subcommands -------------------------------------------------------------------------------------------------

namespace {

int help(CLI::App& app, std::string const& name) {
    say_help_as_spoken(app);
    if (name.empty()) {
        write_file(
            "", app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));  // help() is the subcommand's
        return done;
    }
    for (CLI::App const* const sub : subcommands_of(app))
        if (sub->get_name() == name) {
            write_file("", sub->help(app.get_name()));
            return done;
        }
    std::string const meant = nearest(name, names_of(subcommands_of(app)));
    throw failure{in_words({"没有子命令", "there is no subcommand"}) + " '" + name + '\'' +
                  (meant.empty() ? "" : in_words({"；是不是想用 ", "; did you mean "}) + meant + in_words({"？", "?"}))};
}

}  // namespace

void add_manual(CLI::App& app, int& status) {
    struct arguments {
        std::string name, shell, out, language;
    };
    add_subcommand(app, "help", "Show how a subcommand is used", [&app, &status](CLI::App& sub) {
        auto const a = std::make_shared<arguments>();
        sub.add_option("SUBCOMMAND", a->name, "Its name; all where there is none");
        add_language(sub, a->language);
        sub.callback([a, &app, &status] { status = help(app, a->name); });
    });
    add_subcommand(app, "completions", "Print what completes this command's words in a shell", [&app, &status](CLI::App& sub) {
        auto const a = std::make_shared<arguments>();
        sub.add_option("SHELL", a->shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->language);
        sub.callback([a, &app, &status] {
            say_help_as_spoken(app);
            write_file(a->out, completions(app, a->shell));
            status = done;
        });
    });
    add_subcommand(app, "man", "Print the manual's page, for man -l -", [&app, &status](CLI::App& sub) {
        auto const a = std::make_shared<arguments>();
        sub.add_option("-o,--output", a->out, "Where to, instead of standard output");
        add_language(sub, a->language);
        sub.callback([a, &app, &status] {
            say_help_as_spoken(app);
            write_file(a->out, man_page(app, version()));
            status = done;
        });
    });
}

}  // namespace command
