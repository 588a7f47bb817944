// SPDX-License-Identifier: MIT
// The least that a program of Qt Widgets can be: what the start of ours is measured against.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}
