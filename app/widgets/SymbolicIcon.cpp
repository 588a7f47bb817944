// SPDX-License-Identifier: MIT
#include "widgets/SymbolicIcon.h"

#include <QApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

//! Renders the drawing at the size asked for and fills its shape with the palette's colour, at each painting anew:
//! so a change of the palette needs no one to tell the icon.
class SymbolicIconEngine : public QIconEngine {
public:
    explicit SymbolicIconEngine(QString file)
        : m_file(std::move(file))
    {
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(*this); }
    QString key() const override { return u"PayRecipientsSymbolicIcon"_s; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawImage(rect, tinted(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return QPixmap::fromImage(tinted(size, mode));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

private:
    QImage tinted(const QSize& size, QIcon::Mode mode) const
    {
        QImageReader reader(m_file);
        reader.setScaledSize(size);
        QImage image = reader.read();
        if (image.isNull())
            return image;
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colourFor(mode));
        return image;
    }

    QString m_file;
};

} // namespace

QIcon symbolicIcon(const QString& name)
{
    return QIcon(new SymbolicIconEngine(u":/icons/%1.svg"_s.arg(name)));
}

} // namespace PayRecipients
