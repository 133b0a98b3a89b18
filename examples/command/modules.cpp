// SPDX-License-Identifier: BSL-1.0
#include "modules.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <dlfcn.h>

#include "command.hpp"
#if defined(GONGKAI_WITH_SQLITE)
#include "sqlite.hpp"
#endif

namespace command {
namespace {

#if defined(GONGKAI_MODULE_FOLDER)
/// Where modules are looked for: where GONGKAI_MODULE_PATH says; else beside the command and where it is installed.
std::vector<std::filesystem::path> folders() {
    if (char const* const said = std::getenv("GONGKAI_MODULE_PATH"); said != nullptr) return {said};
    std::error_code error;
    std::filesystem::path const beside = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    return {beside, (beside / GONGKAI_MODULE_FOLDER).lexically_normal()};
}
loaded_module load(std::string const& name) {
    std::string const file = "gongkai-" + name + ".so";
    std::vector<std::filesystem::path> const all = folders();
    std::error_code error;
    auto const in =
        std::find_if(all.begin(), all.end(), [&](auto const& folder) { return std::filesystem::exists(folder / file, error); });
    bool const there = in != all.end();
    // Before it is installed, a command's run path names the folder where it was built, so that copies of it find what was built with it.
    bool const in_run_path = !there && std::getenv("GONGKAI_MODULE_PATH") == nullptr;
    std::filesystem::path const found = there ? *in / file : std::filesystem::path{file};
    void* const opened = there || in_run_path ? dlopen(found.c_str(), RTLD_NOW | RTLD_LOCAL) : nullptr;
    if (opened == nullptr && !there) {
        std::string looked;
        for (std::filesystem::path const& folder : all) looked += (looked.empty() ? "" : ", ") + folder.string();
        return {{}, in_words({"缺少 " + file + "，找过 " + looked, file + " is missing: looked for in " + looked})};
    }
    void const* const has = opened == nullptr ? nullptr : dlsym(opened, ("gongkai_" + name).c_str());
    if (has == nullptr) return {{}, dlerror()};
    auto const& found_module = *static_cast<module_content const*>(has);
    if (found_module.version != module_content::this_version)
        return {{}, in_words({found.string() + " 与命令的版本不同", found.string() + " is of another version than the command"})};
    return {found_module, {}};
}
#define GONGKAI_MODULE_(name) load(#name)
#else
#define GONGKAI_MODULE_(name) \
    loaded_module { gongkai_##name }
#endif

}  // namespace

loaded_module const& module_of(gongkai::read::format format) {
    switch (format) {
        using enum gongkai::read::format;
#if defined(GONGKAI_WITH_HTML)
        case html: {
            static loaded_module const loaded = GONGKAI_MODULE_(html);
            return loaded;
        }
#endif
#if defined(GONGKAI_WITH_DOCX)
        case docx:
        case odt:
        case xlsx:
        case pdf_xml: {
            static loaded_module const loaded = GONGKAI_MODULE_(docx);
            return loaded;
        }
#endif
#if defined(GONGKAI_WITH_PDF)
        case pdf: {
            static loaded_module const loaded = GONGKAI_MODULE_(pdf);
            return loaded;
        }
#endif
        default: {
            static loaded_module const none{};
            return none;
        }
    }
}

#if defined(GONGKAI_WITH_SQLITE)
void load_sqlite() {
    static loaded_module const loaded = GONGKAI_MODULE_(sqlite);
    static sqlite3_api_routines const* const routines = loaded.has.sqlite == nullptr ? nullptr : loaded.has.sqlite();
    static bool const usable = (sqlite3_api = routines) != nullptr;
    if (!usable) throw failure{loaded.missing.empty() ? "SQLite: no memory" : loaded.missing};
}
#endif

}  // namespace command

#if defined(GONGKAI_WITH_SQLITE)
sqlite3_api_routines const* sqlite3_api = nullptr;
#endif
