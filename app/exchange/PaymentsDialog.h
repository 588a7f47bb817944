// SPDX-License-Identifier: MIT
//! Asks Kopo Kopo whom payments paid, and shows what the address book would learn from that.
#pragma once

#include "recipients/RecipientImport.h"
#include "sync/PaymentReport.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QUrl>

namespace k2 {
class Client;
} // namespace k2

class QLabel;
class QProgressBar;
class QPushButton;

namespace PayRecipients {

class ImportPreview;
class MessageBar;
class PaymentLookup;
class RecipientBook;
struct PreparedChanges;

//! Begins to ask when it opens; stopping keeps what was answered. Accepting it means that the person agrees to what is
//! new and changed.
class PaymentsDialog : public QDialog {
    Q_OBJECT

public:
    //! \param book, client must outlive the dialog
    //! \param serviceName what people call the service in sentences about it
    PaymentsDialog(RecipientBook& book, k2::Client& client, const QList<QUrl>& payments, QString profileOrigin,
        QString serviceName, QWidget* parent = nullptr);
    ~PaymentsDialog() override;

    //! What the preview shows.
    const RecipientImport& import() const;
    //! What the person agreed to, once the dialog was accepted: to be handed to the book. Null before and afterwards.
    std::shared_ptr<PreparedChanges> takePrepared();

    //! Works out what the import makes of the book, and then accepts.
    void accept() override;
    //! The first one ends an import under way.
    void reject() override;

private:
    void showProgress();
    void showReport(const PaymentReport& report);
    void showImport();
    QString reportSentence(const PaymentReport& report) const;

    RecipientBook& m_book;
    QString m_profileOrigin;
    QString m_serviceName;
    PaymentLookup* m_lookup;
    BookSnapshot m_compared; //!< the book that the offers are compared with
    QFutureWatcher<std::shared_ptr<const RecipientImport>> m_comparing;

    MessageBar* m_message;
    QLabel* m_standing;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    ImportPreview* m_preview;
    QPushButton* m_confirm;
};

} // namespace PayRecipients
