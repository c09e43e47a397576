package dev.accord.commission.web;

import dev.accord.commission.imports.ImportView;
import dev.accord.shared.web.IssueText;
import dev.accord.shared.web.IssueTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API tells of it.
 *
 * @param phase {@code waiting}, {@code reading}, {@code checking}, {@code storing}; then {@code done}, {@code checked} (a dry run without faults),
 *     {@code refused}, {@code failed} or {@code interrupted}
 * @param rowsTotal estimated from the bytes read while it runs
 * @param errors all faults; {@code issues} shows the first 200
 */
@Schema(name = "Import")
record ImportJson(
        UUID id,
        String kind,
        String fileName,
        boolean dryRun,
        String phase,
        boolean finished,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsTotal,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long errors,
        List<IssueText> issues,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportJson of(ImportView view, IssueTexts words) {
        return new ImportJson(
                view.id(),
                view.kind(),
                view.fileName(),
                view.dryRun(),
                view.state().key(),
                view.finished(),
                view.bytesTotal(),
                view.bytesRead(),
                view.rowsRead(),
                rowsTotal(view),
                view.rowsNew(),
                view.rowsChanged(),
                view.rowsUnchanged(),
                view.errors(),
                words.all(view.issues()),
                view.startedBy(),
                view.startedAt(),
                view.finishedAt());
    }

    static long rowsTotal(ImportView view) {
        return view.finished() || view.bytesRead() == 0
                ? view.rowsRead()
                : view.rowsRead() * view.bytesTotal() / view.bytesRead();
    }
}
