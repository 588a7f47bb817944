// SPDX-License-Identifier: MIT
//! Where the form of a recipient stands in a dialog.
#pragma once

#include <QScrollArea>

class QDialog;

namespace PayRecipients {

class RecipientForm;

//! Scrolls on small screens only: elsewhere the dialog is as high as the form needs.
class FormScroll : public QScrollArea {
    Q_OBJECT

public:
    //! \param content holds the form; taken over
    FormScroll(QWidget* content, QWidget* parent);

    //! Makes the dialog as large as its longest form, so that it neither scrolls nor jumps when the type changes. For
    //! when everything stands in the dialog.
    void fit(QDialog& dialog, RecipientForm& form) const;
};

} // namespace PayRecipients
