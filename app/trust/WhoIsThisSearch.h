// SPDX-License-Identifier: MIT
//! Looks through a text or a file, in another thread.
#pragma once

#include "recipients/BookSnapshot.h"
#include "trust/WhoIsThis.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace PayRecipients {

//! One search at a time: a new one takes the place of that under way. Lives in the GUI thread.
class WhoIsThisSearch : public QObject {
    Q_OBJECT

public:
    //! Larger files are refused. In bytes.
    static constexpr qint64 largestFile = qint64{ 64 } * 1024 * 1024;

    struct Outcome {
        QList<Finding> findings;
        QString problem; //!< why a file was not read, in the system's words; empty where it was
        bool tooLarge = false;
    };

    explicit WhoIsThisSearch(QObject* parent = nullptr);
    ~WhoIsThisSearch() override;

    void searchText(const QString& text, const BookSnapshot& book);
    void searchFile(const QString& path, const BookSnapshot& book);
    void cancel();

Q_SIGNALS:
    void finished(const PayRecipients::WhoIsThisSearch::Outcome& outcome);

private:
    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace PayRecipients
