// SPDX-License-Identifier: MIT
//! What layouts of our own have in common: a list of items, and a height that follows the width.
#pragma once

#include <QLayout>
#include <QList>

namespace PayRecipients {

//! Keeps the items; where each stands is for layOut() to say. Hidden widgets take no room. Begins without margins.
class ItemsLayout : public QLayout {
    Q_OBJECT

public:
    explicit ItemsLayout(QWidget* parent = nullptr);
    ~ItemsLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

protected:
    enum class Mode { Measure, Place };
    //! Places the items where Mode::Place says so.
    //! \return the height that they take
    virtual int layOut(const QRect& area, Mode mode) const = 0;
    QList<QLayoutItem*> shownItems() const;

private:
    QList<QLayoutItem*> m_items;
};

} // namespace PayRecipients
