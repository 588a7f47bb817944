// SPDX-License-Identifier: MIT
//! Asks Kopo Kopo whom payments paid, and shows what the address book would learn from that.
#pragma once

#include "recipients/RecipientImport.h"
#include "sync/PaymentReport.h"

#include <QDialog>
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

//! Begins to ask when it opens; stopping keeps what was answered. Accepting it means that the person agrees to what is
//! new and changed.
class PaymentsDialog : public QDialog {
    Q_OBJECT

public:
    //! \param book, client must outlive the dialog
    //! \param serviceName what people call the service in sentences about it
    PaymentsDialog(const RecipientBook& book, k2::Client& client, const QList<QUrl>& payments, QString profileOrigin,
        QString serviceName, QWidget* parent = nullptr);
    ~PaymentsDialog() override;

    //! What the person agreed to.
    const RecipientImport& import() const;

private:
    void showProgress();
    void showReport(const PaymentReport& report);
    QString reportSentence(const PaymentReport& report) const;

    const RecipientBook& m_book;
    QString m_profileOrigin;
    QString m_serviceName;
    PaymentLookup* m_lookup;

    MessageBar* m_message;
    QLabel* m_standing;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    ImportPreview* m_preview;
    QPushButton* m_confirm;
};

} // namespace PayRecipients
