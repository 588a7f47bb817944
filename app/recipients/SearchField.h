// SPDX-License-Identifier: MIT
//! The search field, from which the hands never have to leave.
#pragma once

#include <QLineEdit>

namespace PayRecipients {

//! Up, Down, Page Up, Page Down move through the list, Enter copies, Esc clears; Ctrl+C copies the reference unless
//! text is selected here; Ctrl+Z takes back a change of the book unless text was edited here since.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    //! Takes the focus and begins a new search with what was typed elsewhere.
    void begin(const QString& text);

    //! Something else was done: what was typed before is no longer what Ctrl+Z takes back.
    void endEditing() { m_isEditedLast = false; }

    //! As much as a tool bar has, down to a name's length.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! Up or down, by one row or by a page.
    void moveRequested(int key);
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isMeantForWindow(const QKeyEvent& key) const;

    bool m_isEditedLast = false;
};

} // namespace PayRecipients
