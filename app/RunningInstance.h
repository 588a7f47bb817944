// SPDX-License-Identifier: MIT
//! One window for one book: a second start of the program brings the first one's window forward.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <functional>

class QLocalSocket;

namespace PayRecipients {

//! Can be asked by a later start of the program, of the same user only, as long as it listens. What holds the book
//! itself is the store's lock; this only spares people the sentence that it is open in another window.
//!
//! Where the system lets no program take the focus by itself (Windows), the window asks for attention instead.
class RunningInstance : public QObject {
    Q_OBJECT

public:
    explicit RunningInstance(QObject* parent = nullptr);
    ~RunningInstance() override;

    //! Asks whoever listens for this book to come forward.
    //! \param sharedBook absolute path of a shared book that it is to open; may be empty
    //! \param done called once, within two seconds, at once where nobody listens. False when nobody answered: then
    //! this start of the program opens the book itself
    static void bringForward(
        const QString& bookPath, const QString& sharedBook, QObject* context, std::function<void(bool answered)> done);

    //! Listens for one book in place of the one before. That it cannot be listened for is worth a line in the log only.
    void listenFor(const QString& bookPath);

Q_SIGNALS:
    //! A later start asks for the window, and for a shared book where the path is not empty.
    void asked(const QString& sharedBook);

private:
    void listenUnlessSomebodyDoes();
    void hear();
    void read(QLocalSocket& socket);

    QLocalServer m_server;
    QString m_bookPath;
};

} // namespace PayRecipients
