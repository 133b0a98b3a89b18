// SPDX-License-Identifier: BSL-1.0
/// A table's labels by their bytes, as the form prints them, and what each is to the table: most labels are told without being folded.
#ifndef GONGKAI_SOLVE_PRINTED_LABELS_HPP
#define GONGKAI_SOLVE_PRINTED_LABELS_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gongkai/solve/finding.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::solve {

/// What a label is to a table.
struct label_use {
    text::key key;
    std::size_t row = none;                       ///< that it names
    bool head = false;                            ///< it is a head, a column's label or a corner
    std::vector<std::vector<std::size_t>> heads;  ///< by grid: the heads of its columns in it, as grid_heads numbers them
    std::string unit;                             ///< of money, that it names
    bool begins_unit = false;                     ///< or begins to name
};

class printed_labels {
public:
    void add(std::string_view label, label_use use) { uses_.emplace(label, std::move(use)); }
    /// Null where these bytes are no label of the form.
    [[nodiscard]] label_use const* find(std::string_view bytes) const {
        auto const found = uses_.find(bytes);
        return found == uses_.end() ? nullptr : &found->second;
    }

private:
    struct hash {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view bytes) const noexcept {
            return std::hash<std::string_view>{}(bytes);
        }
    };
    std::unordered_map<std::string, label_use, hash, std::equal_to<>> uses_;
};

}  // namespace gongkai::inline v0::solve

#endif
