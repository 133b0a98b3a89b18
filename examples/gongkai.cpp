// SPDX-License-Identifier: BSL-1.0
/// The `gongkai` command. Each subcommand is one file in command/.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <gongkai/text/characters.hpp>

#include "command/command.hpp"
#include "command/help_words.hpp"
#include "command/manual.hpp"
#include "command/usage.hpp"

void command::tell(std::string message) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    std::fprintf(stderr, "gongkai: %s\n", gongkai::text::harmless(message).c_str());
}

gongkai::write::language& command::spoken() {
    // The form is Chinese, and so is who says nothing.
    static gongkai::write::language spoken = [] {
        for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
            if (char const* const value = std::getenv(name); value != nullptr && *value != '\0') {
                std::string_view const locale{value};
                bool const none = locale == "C" || locale == "POSIX" || locale.starts_with("C.");
                return none || locale.starts_with("zh") ? gongkai::write::language::zh : gongkai::write::language::en;
            }
        return gongkai::write::language::zh;
    }();
    return spoken;
}

void command::add_language(CLI::App& subcommand, std::string& language) {
    language = in_words({"zh", "en"});
    subcommand.add_option("--lang", language, "Language of the messages; as the environment has it (LC_ALL, LC_MESSAGES, LANG)")
        ->check(CLI::IsMember({"zh", "en"}))
        ->each([](std::string const& name) { spoken() = language_named(name); })
        ->capture_default_str();
}

namespace {

/// What is declared later. The subcommands live as long as the application.
struct undeclared {
    CLI::App* sub;
    std::function<void(CLI::App&)> declare;
};
std::vector<undeclared>& later() {
    static std::vector<undeclared> later;
    return later;
}
void declare(CLI::App const& sub) {
    for (undeclared& u : later())
        if (u.sub == &sub && u.declare) std::exchange(u.declare, nullptr)(*u.sub);
}

int fail(std::string message) {
    command::tell(std::move(message));
    return command::failed;
}

}  // namespace

void command::add_subcommand(CLI::App& app, std::string const& name, std::string const& description,
                             std::function<void(CLI::App&)> declare_options) {
    CLI::App& sub = *app.add_subcommand(name, description);
    later().push_back({&sub, std::move(declare_options)});
    sub.preparse_callback([&sub](std::size_t) { declare(sub); });
}

void command::declare_all() {
    for (undeclared const& u : later()) declare(*u.sub);
}

namespace {

int run(int argc, char const* const* argv) {
    command::speak_as_asked(argc, argv);
    CLI::App app{"Reads Chinese government-information-disclosure annual reports (政府信息公开工作年度报告).", "gongkai"};
    app.require_subcommand(0, 1);  // that there is one is asked below, so that an unknown one is told by its name
    app.set_version_flag("-V,--version", "gongkai " + command::version());
    int status = command::done;
    std::string language;
    command::add_language(app, language);
    command::add_parse(app, status);
    command::add_form(app, status);
    command::add_check(app, status);
    command::add_compare(app, status);
    command::add_rollup(app, status);
    command::add_explain(app, status);
    command::add_batch(app, status);
    command::add_filter(app, status);
    command::add_merge(app, status);
    command::add_trend(app, status);
    command::add_reference(app, status);
    command::add_manual(app, status);
    std::string footer = command::in_words({"退出状态：", "Exit status:"});
    for (std::string const& line : command::exit_statuses()) footer += "\n  " + line;
    app.footer(footer);
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty())
            return fail(command::in_words({"缺少子命令", "a subcommand is required"}) +
                        command::in_words({"（subcommand）；见 ", "; see "}) + "gongkai --help");
        return status;
    } catch (CLI::Success const& help) {
        command::say_help_as_spoken(app);
        return app.exit(help);
    } catch (CLI::ExtrasError const& error) {
        std::string const told = command::unknown_word(app);
        return fail(told.empty() ? error.what() : told);
    } catch (CLI::ParseError const& error) {
        return fail(command::usage_words(error.what()));
    } catch (std::exception const& error) {
        return fail(error.what());
    }
}

}  // namespace

int main(int argc, char** argv) {
    int const status = run(argc, argv);
    std::fflush(nullptr);
    std::_Exit(status);  // what the process has need not be taken apart
}
