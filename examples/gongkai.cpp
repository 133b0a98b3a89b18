// SPDX-License-Identifier: BSL-1.0
/// The `gongkai` command. Each subcommand is one file in command/.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include <gongkai/text/characters.hpp>

#include "command/command.hpp"

void command::tell(std::string message) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    std::fprintf(stderr, "gongkai: %s\n", gongkai::text::harmless(message).c_str());
}

namespace {

int fail(std::string message) {
    command::tell(std::move(message));
    return command::failed;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Reads Chinese government-information-disclosure annual reports (政府信息公开工作年度报告).", "gongkai"};
    app.require_subcommand(0, 1);  // that there is one is asked below, so that an unknown one is told by its name
    app.set_version_flag("--version", "gongkai " + command::version());
    int status = command::done;
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
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) return fail("a subcommand is required; see gongkai --help");
        return status;
    } catch (CLI::Success const& help) {
        return app.exit(help);
    } catch (std::exception const& error) {
        return fail(error.what());
    }
}
