// SPDX-License-Identifier: MIT
//! The pane that shows one recipient: its destination reference first, then all that is known of it.
#pragma once

#include "recipients/Recipient.h"

#include <QDateTime>
#include <QWidget>

#include <memory>
#include <optional>

namespace PayRecipients {

//! Shows a value and sends intents; holds no book and no network. What it asks to copy comes from the recipient that
//! it was given, never from its own widgets.
class RecipientDetails : public QWidget {
    Q_OBJECT

public:
    explicit RecipientDetails(QWidget* parent = nullptr);
    ~RecipientDetails() override;

    const std::optional<Recipient>& recipient() const;

    //! Shows a recipient, or with nothing the sentence that asks to choose one. The same recipient with other values
    //! keeps focus, selection and scroll position.
    void setRecipient(const std::optional<Recipient>& recipient);
    //! Whether the service can be asked at all.
    void setServiceAvailable(bool signedIn);
    //! Says that others seem to be the same recipient; with an empty sentence, that none does.
    void setDuplicates(const QString& sentence);
    //! The moment from which "2 minutes ago" is counted; until it is first given, it is that of setRecipient().
    void setNow(const QDateTime& now);

    QSize sizeHint() const override;

Q_SIGNALS:
    //! \param what the field's name as people read it
    void copyRequested(const QString& text, const QString& what);
    void copyReferenceRequested();
    void refreshRequested(PayRecipients::RecipientKey key);
    void openKopoKopoRequested();
    void enterReferenceRequested(PayRecipients::RecipientKey key);
    void editRequested(PayRecipients::RecipientKey key);
    void pinRequested(PayRecipients::RecipientKey key, bool pinned);
    void useToldRequested(PayRecipients::RecipientKey key, PayRecipients::Field field);
    //! The recipient and those that seem to be the same are to be shown side by side.
    void compareRequested(PayRecipients::RecipientKey key);
    //! What became of a creation whose answer never came: it was found to exist, or not to.
    void creationExistsRequested(PayRecipients::RecipientKey key);
    void creationFailedRequested(PayRecipients::RecipientKey key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
