// SPDX-License-Identifier: MIT
//! Opens a shared book and holds it against the book at hand, in another thread.
#pragma once

#include "exchange/SharedBook.h"
#include "recipients/RecipientImport.h"
#include "sealing/SecretBytes.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <tl/expected.hpp>

namespace PayRecipients {

//! A file, what opens it, and what it is compared with.
struct SharedBookRequest {
    QString path;
    Passphrase passphrase;
    BookSnapshot book;
    QString profileOrigin;
};

//! What an opened one has for the book at hand.
struct SharedBookReading {
    SharedBook::Origin origin;
    std::shared_ptr<const RecipientImport> import; //!< a row a recipient; never null
    BookSnapshot book; //!< that it was compared with
};

//! Why one was not opened.
struct SharedBookProblem {
    std::optional<SharedBookFailure> failure; //!< nothing where the file could not be read …
    QString fileError; //!< … and the system's words for that
};

//! One reading at a time. Lives in the GUI thread.
class SharedBookReader : public QObject {
    Q_OBJECT

public:
    explicit SharedBookReader(QObject* parent = nullptr);
    ~SharedBookReader() override;

    bool isReading() const { return m_isReading; }
    //! Begins when an earlier one that was cancelled has let go: each takes up much memory.
    void read(SharedBookRequest request);
    //! Nothing comes of the reading under way.
    void cancel();

Q_SIGNALS:
    //! \param percent from 0 to 100
    void progressed(int percent);
    void opened(const PayRecipients::SharedBookReading& reading);
    void failed(const PayRecipients::SharedBookProblem& problem);

private:
    using Outcome = tl::expected<SharedBookReading, SharedBookProblem>;

    void begin(SharedBookRequest request);

    QFutureWatcher<Outcome> m_watcher;
    std::optional<SharedBookRequest> m_waiting;
    bool m_isReading = false;
};

} // namespace PayRecipients
