<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add letters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct &amp;details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Linked scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;theme passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous theme passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;evel the panes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the &amp;desktop&apos;s menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout Kennisreader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>No links in sight: open a letter beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both about {theme}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prob. {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>early {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a letter, Ctrl+Enter opens it beside the others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterListModel</name>
    <message>
        <source>Ministry unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marks of the active themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>Swap with the other pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterTypes</name>
    <message>
        <source>Letter to parliament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to parliamentary questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter printed as parliamentary paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BNC fiche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memorandum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parliamentary paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>no. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n question(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryFilterBar</name>
    <message>
        <source>Library · time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, sender, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that a letter must have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a letter in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter and order (a filter is on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By ministry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>No letter matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words or fewer filters may find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add letters, or drop files or folders on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkGutter</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Links between the two letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not in your library: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: {}. Its notes are kept; Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage of the chosen themes in this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme passage {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words to copy first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its citation: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be put into the menu: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kennisreader is in the desktop&apos;s menu now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} links in sight · {1} in this comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked scrolling on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked scrolling off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeBar</name>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4 next · Shift+F4 previous theme passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>number of themes that do not fit</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more theme(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeChip</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Click or Space switches this theme on or off everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemesMenu</name>
    <message>
        <source>&amp;Only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All o&amp;ff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ProgressRow</name>
    <message>
        <source>Reading {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop adding letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
