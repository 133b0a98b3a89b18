// SPDX-License-Identifier: BSL-1.0
// Which change of tests/mutation.py a program makes.
#include <cstdlib>

#include "mutant.hpp"

namespace {

[[gnu::constructor(101)]] void choose() {
    if (char const* const n = std::getenv("GONGKAI_MUTANT")) mutation::active = std::atoi(n);
}

}  // namespace
