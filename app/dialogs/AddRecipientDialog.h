// SPDX-License-Identifier: MIT
//! The form in which a person fills in a recipient that the service is to create.
#pragma once

#include "profiles/Profile.h"
#include "sync/AdditionReport.h"
#include "sync/NewRecipient.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace PayRecipients {

//! A form that follows the type, with nothing required: the service decides. It asks nobody itself: whoever hears
//! addRequested() asks the service and hands the report back.
//!
//! A refusal leaves everything as it was typed, with the service's word beside the field that it names. The dialog
//! closes, accepted, when the recipient was created or nobody knows whether it was.
class AddRecipientDialog : public QDialog {
    Q_OBJECT

public:
    //! \param profile says where the recipient is created, and by which API
    //! \param again what to begin with: an entry that is to be created once more
    explicit AddRecipientDialog(
        const Profile& profile, const std::optional<NewRecipient>& again = {}, QWidget* parent = nullptr);
    ~AddRecipientDialog() override;

    //! The service is being asked.
    bool isSending() const;
    //! What was filled in.
    NewRecipient recipient() const;

    //! How it ended.
    void showReport(const AdditionReport& report);

    //! Asks for the recipient to be added, unless nothing is filled in.
    void accept() override;
    //! Asks to stop while the service is being asked, else closes the dialog.
    void reject() override;

Q_SIGNALS:
    void addRequested(const PayRecipients::NewRecipient& recipient);
    //! showReport() is waited for all the same.
    void stopRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
