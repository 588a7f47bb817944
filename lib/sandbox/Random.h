// SPDX-License-Identifier: MIT
//! Chance that repeats: the same seed gives the same numbers on every platform.
#pragma once

#include <QString>

#include <random>
#include <utility>

namespace sandbox {

//! A Mersenne Twister with distributions of its own, because those of the standard library differ between vendors.
//! Compilers also differ in which operand they take first: draw twice in one expression only between braces.
class Random {
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    //! 0 … bound - 1.
    int below(int bound);
    //! True in so many of a hundred cases.
    bool chance(int percent) { return below(100) < percent; }
    template <class List>
    const auto& pick(const List& list)
    {
        return list[static_cast<decltype(std::size(list))>(below(static_cast<int>(std::size(list))))];
    }
    //! So many decimal digits; the first may be 0.
    QString digits(int count);
    //! So many decimal digits; the first is not 0.
    QString number(int count);
    //! A random UUID (version 4) in lower case without braces.
    QString uuid();
    template <class List>
    void shuffle(List& list)
    {
        for (auto last = static_cast<int>(list.size()) - 1; last > 0; --last) {
            std::swap(list[last], list[below(last + 1)]);
        }
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace sandbox
