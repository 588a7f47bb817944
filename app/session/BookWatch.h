// SPDX-License-Identifier: MIT
//! Looks at the whole book in another thread, a moment after it has changed and rests.
#pragma once

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace PayRecipients {

class BookSnapshot;
class RecipientBook;

//! One look at a time; what changes meanwhile is looked at afterwards.
class BookWatch : public QObject {
    Q_OBJECT

public:
    //! Done in this thread with what was found.
    using Taking = std::function<void()>;
    //! Runs in the other thread, so it may only read what it holds by value.
    using Look = std::function<Taking(const BookSnapshot& book)>;

    //! \param book must outlive the watch
    //! \param delay between a change and the look at it; while changes follow each other, they are waited for, but not
    //! for ever
    BookWatch(const RecipientBook& book, std::chrono::milliseconds delay, Look look);

private:
    void lookSoon();
    void begin();

    const RecipientBook& m_book;
    const Look m_look;
    QTimer m_soon;
    QElapsedTimer m_firstChange; //!< that was not looked at yet
    QFutureWatcher<Taking> m_looking;
    bool m_lookAgain = false;
};

} // namespace PayRecipients
