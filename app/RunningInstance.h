// SPDX-License-Identifier: MIT
//! One window for one book: a second start of the program brings the first one's window forward.
#pragma once

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QLocalSocket;
class QLockFile;

namespace PayRecipients {

//! Whoever holds a book's lock file here is its one window, and is asked by later starts of the same user to come
//! forward. What holds the book itself is the store's lock; this only spares people the sentence that it is open in
//! another window. Where a lock file cannot be written, a start goes on as the first; where
//! there is no folder of the user's own for it, each start does.
//!
//! Where the system lets no program take the focus by itself (Windows), the window asks for attention instead.
class RunningInstance : public QObject {
    Q_OBJECT

public:
    //! \param patience with a window that does not answer, because it is only just starting or hangs
    explicit RunningInstance(std::chrono::milliseconds patience = std::chrono::seconds(8), QObject* parent = nullptr);
    ~RunningInstance() override;

    using Done = std::function<void(bool isIt)>;
    //! Becomes the one for a book, or has the one there is come forward.
    //! \param sharedBook absolute path of a shared book that the other is to open; may be empty
    //! \param done called once, at once where there is no other. True where this start is to open the book: it is the
    //! one now, or the other did not answer in time
    void begin(const QString& bookPath, const QString& sharedBook, const Done& done);

    //! Becomes the one for a book in place of the one before; where there is another, once that has ended.
    void listenFor(const QString& bookPath);

Q_SIGNALS:
    //! A later start asks for the window, and for a shared book where the path is not empty.
    void asked(const QString& sharedBook);

private:
    void attempt(const QString& bookPath, const QString& sharedBook, const QDeadlineTimer& end, const Done& done);
    void ask(const QString& sharedBook, std::chrono::milliseconds patience, const Done& done);
    void hear();
    void read(QLocalSocket& socket);

    std::chrono::milliseconds m_patience;
    std::unique_ptr<QLockFile> m_lock; //!< of m_bookPath, unless another has it
    QLocalServer m_server;
    QString m_bookPath;
    QTimer m_later; //!< looks again whether the other has ended
};

} // namespace PayRecipients
