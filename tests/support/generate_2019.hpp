// SPDX-License-Identifier: BSL-1.0
/// Random reports of the edition of 2019, and some that mix both editions: those of generate.hpp with another section 二.
#ifndef GONGKAI_TEST_GENERATE_2019_HPP
#define GONGKAI_TEST_GENERATE_2019_HPP

#include "generate.hpp"
#include "random.hpp"

namespace gongkai_test {

/// A report of the edition of 2019.
generated generate_2019(random_source& random, size_class size);
/// A report of 2021 whose item （一） kept the columns of 2019.
generated generate_mixed(random_source& random, size_class size);

}  // namespace gongkai_test

#endif
