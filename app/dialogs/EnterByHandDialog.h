// SPDX-License-Identifier: MIT
//! The form in which a person types a recipient, or corrects one.
#pragma once

#include "recipients/Recipient.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <optional>
#include <utility>

namespace PayRecipients {

//! A form that follows the type. It changes nothing itself: after Save, changes() says what the person meant.
class EnterByHandDialog : public QDialog {
    Q_OBJECT

public:
    //! \param existing the entry to correct, with what was typed before filled in and what was told as a hint;
    //!                 nothing for a new one
    //! \param profileOrigin whose locations can be typed, for an entry of which no source told one
    EnterByHandDialog(
        const std::optional<Recipient>& existing, const QString& profileOrigin, QWidget* parent = nullptr);
    ~EnterByHandDialog() override;

    //! Begins with the type that is usual in a category.
    void chooseCategory(Category category);
    //! Puts the cursor into a field; one that the type at hand does not have is left alone.
    void focusField(Field field);

    //! The edits of the typed layer that make the entry what the form says, and no others. Nothing as a value: the
    //! person took the typed value away.
    QList<std::pair<Field, std::optional<QString>>> changes() const;

    //! Closes the dialog, unless something is wrong with what was typed: then it says so beside the field.
    void accept() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
