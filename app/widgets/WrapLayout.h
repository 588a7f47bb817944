// SPDX-License-Identifier: MIT
//! Lays widgets out like words: side by side, and on the next line where there is no more room.
#pragma once

#include <QLayout>
#include <QList>

namespace PayRecipients {

//! For rows of buttons that must stay whole in a narrow pane or in large type. Hidden widgets take no room. Lines begin
//! where the window's language begins.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& area) override;

private:
    enum class Mode { Measure, Place };
    int layOut(const QRect& area, Mode mode) const;
    int gap(Qt::Orientation direction) const;

    QList<QLayoutItem*> m_items;
};

} // namespace PayRecipients
