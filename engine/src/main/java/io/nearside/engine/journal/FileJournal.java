package io.nearside.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** A journal in a file of JSON lines, appended under a lock and forced to disk line by line. */
final class FileJournal implements Journal {
    /** A file's lock keeps other processes out, and fails for another thread of this one. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    FileJournal(Path file) {
        this.file = file;
    }

    @Override
    public List<JournalEntry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.lines()
                    .map(JournalLine::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the journal " + file, e);
        }
    }

    @Override
    public void append(JournalEntry entry) {
        synchronized (IN_THIS_PROCESS) {
            appendWhateverInterrupts(entry);
        }
    }

    /** An interrupt closes a channel in the middle of its work; what was done in the cloud is to be noted all the same. */
    private void appendWhateverInterrupts(JournalEntry entry) {
        boolean interrupted = Thread.interrupted();
        while (!isAppended(entry)) {
            interrupted = Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAppended(JournalEntry entry) {
        try {
            prepareFolder();
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // Released with the channel.
                channel.lock();
                String line = (endsTorn(channel) ? "\n" : "") + JournalLine.format(entry) + "\n";
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                long at = channel.size();
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                channel.force(false);
            }
            return true;
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the journal " + file, e);
        }
    }

    /** A process killed while it wrote leaves half a line; the next one starts on a line of its own. */
    private static boolean endsTorn(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }

    private void prepareFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
