// SPDX-License-Identifier: MIT
//! Works out, in another thread, what an import makes of the book.
#pragma once

#include "recipients/PreparedChanges.h"
#include "recipients/RecipientImport.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace PayRecipients {

class RecipientBook;

//! From the person's word to changes that the book takes over at once. Nothing of the book has changed by then, so
//! cancelling leaves no trace. Lives in the GUI thread.
class ImportPreparation : public QObject {
    Q_OBJECT

public:
    //! \param book must outlive it
    explicit ImportPreparation(RecipientBook& book, QObject* parent = nullptr);
    ~ImportPreparation() override;

    bool isRunning() const { return m_isRunning; }
    //! \param import never null
    //! \param file the name of the file that it came from, for the history; empty if from none
    void start(std::shared_ptr<const RecipientImport> import, Source source, const QString& file = {});
    //! Nothing comes of the preparation under way.
    void cancel();

Q_SIGNALS:
    //! \param percent from 0 to 100
    void progressed(int percent);
    void prepared(const std::shared_ptr<PayRecipients::PreparedChanges>& changes);

private:
    using Result = std::shared_ptr<PreparedChanges>;

    void begin();
    void finish();

    RecipientBook& m_book;
    std::shared_ptr<const RecipientImport> m_import;
    Source m_source = Source::Import;
    QString m_file;
    QFutureWatcher<Result> m_watcher;
    int m_attempts = 0;
    bool m_isRunning = false;
};

} // namespace PayRecipients
