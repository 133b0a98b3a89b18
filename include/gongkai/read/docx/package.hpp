// SPDX-License-Identifier: BSL-1.0
/// The package that a Word file is: a zip archive of parts in XML, each read within limits.
#ifndef GONGKAI_READ_DOCX_PACKAGE_HPP
#define GONGKAI_READ_DOCX_PACKAGE_HPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>
#include <zip.h>

#include <gongkai/read/document.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/no_memory.hpp>

namespace gongkai::inline v0::read {

namespace detail::ooxml {

/// pugixml's handle, which tells of itself whether it is one: that is asked for each element, and the library's own answer is a call.
struct node : pugi::xml_node {
    node(pugi::xml_node n = {}) : pugi::xml_node(n) {}
    explicit operator bool() const noexcept { return _root != nullptr; }
    bool operator!() const noexcept { return _root == nullptr; }
};
/// Calls f for each child.
template <class F>
void each_child(node n, F const& f) {
    if (!n) return;
    for (node c = n.first_child(); c; c = c.next_sibling()) f(c);
}

// ---- names, whatever their namespace's prefix ---------------------------------------------------------------------------

[[nodiscard]] inline std::string_view local(std::string_view name) {
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
[[nodiscard]] inline std::string_view local(node n) {
    char const *const printed = n.name(), *name = printed, *end = printed;
    for (; *end != '\0'; ++end)
        if (*end == ':' && name == printed) name = end + 1;
    return {name, end};
}
/// Whether a name is this one. The library's == is a call for each; here the compiler knows how long the name is that is looked for.
template <std::size_t N>
[[nodiscard]] bool is(std::string_view name, char const (&looked_for)[N]) {
    return name.size() == N - 1 && std::memcmp(name.data(), looked_for, N - 1) == 0;
}
/// Whether a name is this one; the same as local(printed) == name, told by its first letters.
[[nodiscard]] inline bool is_named(char const* printed, std::string_view name) {
    for (char const* c = printed; *c != '\0'; ++c)
        if (*c == ':') {
            printed = c + 1;
            break;
        }
    for (char const c : name)
        if (*printed++ != c) return false;
    return *printed == '\0';
}
[[nodiscard]] inline node child(node n, std::string_view name) {
    if (!n) return {};
    for (node c = n.first_child(); c; c = c.next_sibling())
        if (is_named(c.name(), name)) return c;
    return {};
}
/// The first child of each of several names.
template <std::size_t N>
[[nodiscard]] std::array<node, N> children(node n, std::string_view const (&names)[N]) {
    std::array<node, N> out;
    each_child(n, [&](node c) {
        std::string_view const name = local(c);
        for (std::size_t i = 0; i < N; ++i)
            if (name.size() == names[i].size() && name == names[i] && !out[i]) out[i] = c;
    });
    return out;
}
[[nodiscard]] inline std::string_view attribute(node n, std::string_view name) {
    if (!n) return {};
    for (pugi::xml_attribute a = n.first_attribute(); a; a = a.next_attribute())
        if (is_named(a.name(), name)) return a.value();
    return {};
}
[[nodiscard]] inline std::string_view value(node n) { return attribute(n, "val"); }
[[nodiscard]] inline std::optional<int> integer(std::string_view s) {
    int out = 0;
    auto const [end, error] = std::from_chars(s.data(), s.data() + s.size(), out);
    if (error != std::errc{} || end != s.data() + s.size()) return std::nullopt;
    return out;
}
/// A property that is on where it stands without a value.
[[nodiscard]] inline bool on(node n) {
    if (!n) return false;
    std::string_view const v = value(n);
    return v != "0" && v != "false" && v != "off";
}

// ---- the archive --------------------------------------------------------------------------------------------------------

enum class part_state { ok, missing, encrypted, damaged, malformed, too_large, too_dense, too_much_markup };

class archive {
public:
    explicit archive(std::string_view bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr) {
            zip_ = zip_open_from_source(source, ZIP_RDONLY, &error);
            if (zip_ == nullptr) zip_source_free(source);
        }
        bool const no_memory = zip_error_code_zip(&error) == ZIP_ER_MEMORY;
        zip_error_fini(&error);
        if (zip_ == nullptr && no_memory) text::no_memory();
    }
    archive(archive const&) = delete;
    archive& operator=(archive const&) = delete;
    ~archive() {
        if (zip_ != nullptr) zip_discard(zip_);
    }
    [[nodiscard]] bool is_open() const { return zip_ != nullptr; }

    /// Reads a part within the limits, whatever size it declares.
    [[nodiscard]] part_state read(std::string const& name, limits const& most, std::string& out) const {
        std::optional<zip_uint64_t> const index = find(name);
        if (!index) return part_state::missing;
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip_, *index, 0, &stat) != 0) return part_state::damaged;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) return part_state::encrypted;
        if ((stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0) return part_state::damaged;
        if (stat.size > most.max_docx_part_bytes) return part_state::too_large;
        if (stat.size > (std::size_t{32} << 20) && stat.size / std::max<std::size_t>(most.max_docx_ratio, 1) > stat.comp_size)
            return part_state::too_dense;
        std::unique_ptr<zip_file_t, close_file> const file{zip_fopen_index(zip_, *index, 0)};
        if (file == nullptr) return part_state::damaged;
        // Room for a usual part at once, and for one byte more than it declares; a larger one must have what it declares to get room.
        std::size_t size = 0;
        for (;;) {
            if (size == out.size())
                out.resize(
                    std::min(static_cast<std::size_t>(stat.size) + 1, std::max<std::size_t>(std::size_t{1} << 18, size * 2)));
            zip_int64_t const n = zip_fread(file.get(), out.data() + size, out.size() - size);
            if (n == 0) break;
            if (n < 0 || (size += static_cast<std::size_t>(n)) > stat.size) {
                out.clear();
                return part_state::damaged;
            }
        }
        out.resize(size);
        return size == stat.size ? part_state::ok : part_state::damaged;
    }

private:
    struct close_file {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    /// Part names are equal whatever their case; some programs write '\\' for '/'.
    [[nodiscard]] static char plain(char c) {
        if (c == '\\') return '/';
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    [[nodiscard]] std::optional<zip_uint64_t> find(std::string const& name) const {
        if (zip_int64_t const at = zip_name_locate(zip_, name.c_str(), 0); at >= 0) return static_cast<zip_uint64_t>(at);
        zip_int64_t const entries = zip_get_num_entries(zip_, 0);
        for (zip_int64_t i = 0; i < entries; ++i) {
            char const* const raw = zip_get_name(zip_, static_cast<zip_uint64_t>(i), 0);
            std::string_view const entry = raw == nullptr ? std::string_view{} : std::string_view{raw};
            if (std::equal(entry.begin(), entry.end(), name.begin(), name.end(),
                           [](char a, char b) { return plain(a) == plain(b); }))
                return static_cast<zip_uint64_t>(i);
        }
        return std::nullopt;
    }

    zip_t* zip_ = nullptr;
};

/// A part as a tree; the tree's strings lie in `bytes`. No entity is expanded but XML's own five and character references.
struct part {
    std::string name, bytes;
    pugi::xml_document xml;
    part_state state = part_state::missing;

    void load(archive const& from, std::string path, limits const& most) {
        name = std::move(path);
        state = from.read(name, most, bytes);
        if (state != part_state::ok) return;
        // A node takes many times the bytes of its tag: what the tree may take is known before it is made.
        auto const marks = [this] {
            return std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; });
        };
        if (bytes.size() > most.max_docx_markup && static_cast<std::size_t>(marks()) > most.max_docx_markup) {
            state = part_state::too_much_markup;
            return;
        }
        unsigned const flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
        pugi::xml_parse_result const result = xml.load_buffer_inplace(bytes.data(), bytes.size(), flags);
        if (result.status == pugi::status_out_of_memory) text::no_memory();
        if (!result) state = part_state::malformed;
    }
    [[nodiscard]] node root() const { return state == part_state::ok ? node{xml.document_element()} : node{}; }
};

/// The part that a part's relationships name for a purpose: "officeDocument", "styles", "numbering". Empty where they name none.
[[nodiscard]] inline std::string target(node relationships, std::string_view folder, std::string_view purpose) {
    for (node const r : relationships.children()) {
        std::string_view const type = attribute(r, "Type");
        if (!type.ends_with(purpose) || type.size() == purpose.size() || type[type.size() - purpose.size() - 1] != '/') continue;
        if (attribute(r, "TargetMode") == "External") continue;
        std::string_view to = attribute(r, "Target");
        std::string path{to.starts_with('/') ? std::string_view{} : folder};
        while (!to.empty()) {
            std::size_t const slash = std::min(to.find('/'), to.size());
            std::string_view const step = to.substr(0, slash);
            to.remove_prefix(std::min(slash + 1, to.size()));
            if (step.empty() || step == ".") continue;
            if (step == "..") {
                path.resize(path.find('/') == std::string::npos ? 0 : path.rfind('/'));
                continue;
            }
            if (!path.empty()) path += '/';
            path += step;
        }
        return path;
    }
    return {};
}

/// Says why a part was not read.
inline void complain(document& doc, std::string const& part, part_state state, severity s, limits const& most) {
    diagnostic d{code::input_not_text, s, {}, {}, {{"format", doc.format}}};
    d.where.within = part;
    auto const limit = [&d, s](std::string_view name, std::size_t value) {
        d = limit_finding(name, value, std::move(d.where.within));
        d.severity = s;
    };
    switch (state) {
        case part_state::ok: return;
        case part_state::missing: d.arguments.push_back({"reason", "no_main_part"}); break;
        case part_state::encrypted: d.arguments.push_back({"reason", "encrypted"}); break;
        case part_state::damaged: d.arguments.push_back({"reason", "damaged"}); break;
        case part_state::malformed: d.arguments.push_back({"reason", "malformed_xml"}); break;
        case part_state::too_large: limit("max_docx_part_bytes", most.max_docx_part_bytes); break;
        case part_state::too_dense: limit("max_docx_ratio", most.max_docx_ratio); break;
        case part_state::too_much_markup: limit("max_docx_markup", most.max_docx_markup); break;
    }
    doc.diagnostics.push_back(std::move(d));
}

}  // namespace detail::ooxml

}  // namespace gongkai::inline v0::read

#endif
