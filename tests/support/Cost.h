// SPDX-License-Identifier: MIT
//! What it costs to deal with an answer, and how much it may.
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <chrono>

namespace test {

//! The time and the memory that something takes. Where the system does not tell how much memory a process has (proc(5)
//! of Linux does), none was taken.
class Cost {
public:
    static constexpr std::chrono::milliseconds longestTime{ 10'000 };
    static constexpr qint64 mostMemory = qint64{ 48 } * 1024 * 1024; //!< beyond what there was, at any moment

    //! Counts from here: what the test has made for itself is there already.
    Cost();

    //! Whether both are within their bounds still; says what is not.
    bool isBounded() const;

private:
    QElapsedTimer m_timer;
    qint64 m_memoryBefore = 0;
};

} // namespace test
