package dev.accord.statement.domain;

import dev.accord.commission.calc.Settlement.Move;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.statement.paper.FigureKind;
import dev.accord.statement.paper.StatementDocument.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from what was earned to what is paid, in figures that add up. */
final class Figures {

    private Figures() {}

    static List<Figure> of(RunReads.Payment payment, List<EarningReads.Earning> lines) {
        BigDecimal retro = lines.stream()
                .filter(line -> line.reason() == null && line.kind().equals("RETRO"))
                .map(EarningReads.Earning::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(FigureKind.EARNED, null, payment.earned().subtract(retro)));
        add(figures, FigureKind.RETROACTIVE, null, retro);
        add(figures, FigureKind.CORRECTED, null, payment.corrections());
        for (Move move : payment.moves()) {
            add(figures, kind(move), move.component() == null ? move.about() : move.component(), move.amount());
        }
        return figures;
    }

    private static void add(List<Figure> figures, FigureKind kind, @Nullable String about, BigDecimal amount) {
        if (amount.signum() != 0) {
            figures.add(new Figure(kind, about == null || about.isBlank() ? null : about, amount));
        }
    }

    private static FigureKind kind(Move move) {
        return switch (move.kind()) {
            case HELD -> FigureKind.HELD_BACK;
            case RELEASED -> FigureKind.RELEASED;
            case ADVANCED -> FigureKind.ADVANCED;
            case SET_OFF -> FigureKind.SET_OFF;
            case TOPPED_UP -> FigureKind.TOPPED_UP;
            case RECOVERED -> FigureKind.RECOVERED;
            case CARRIED_IN, TAKEN_OVER -> FigureKind.CARRIED_IN;
            case CARRIED_OUT, HANDED_OVER -> FigureKind.CARRIED_OUT;
            case RAISED_TO_MINIMUM -> FigureKind.RAISED_TO_MINIMUM;
            case FORFEITED -> FigureKind.FORFEITED;
        };
    }
}
