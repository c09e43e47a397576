package dev.accord.commission.transaction;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which cell of a row is which column. Names are the contract, their order is free; free attributes are {@code attr.<name>}. */
final class Columns {

    static final List<String> REQUIRED = List.of("id", "booked", "amount", "currency");
    static final List<String> ALL = List.of(
            "id",
            "booked",
            "invoiced",
            "paid",
            "amount",
            "currency",
            "quantity",
            "cost",
            "product",
            "category",
            "customer",
            "region",
            "payments",
            "participants",
            "commission_free",
            "reverses",
            "reversal");
    static final String ATTRIBUTE = "attr.";

    /** Places in {@link #ALL}. They stand for the columns in the content of a row and never change; a new column gets a new number. */
    static final int ID = 0;

    static final int BOOKED = 1;
    static final int INVOICED = 2;
    static final int PAID = 3;
    static final int AMOUNT = 4;
    static final int CURRENCY = 5;
    static final int QUANTITY = 6;
    static final int COST = 7;
    static final int PRODUCT = 8;
    static final int CATEGORY = 9;
    static final int CUSTOMER = 10;
    static final int REGION = 11;
    static final int PAYMENTS = 12;
    static final int PARTICIPANTS = 13;
    static final int COMMISSION_FREE = 14;
    static final int REVERSES = 15;
    static final int REVERSAL = 16;
    static final int ATTRIBUTES = 17;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
    private static final Set<String> BUILT_IN = Set.of(
            "id", "amount", "currency", "quantity", "cost", "margin", "product", "category", "customer", "region");
    private static final int MOST_ATTRIBUTES = 60;

    /**
     * @param json {@code "name":} as it stands in the stored object
     * @param column heading in the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Attribute(int cell, byte[] json, String column) {}

    final int id;
    final int booked;
    final int invoiced;
    final int paid;
    final int amount;
    final int currency;
    final int quantity;
    final int cost;
    final int product;
    final int category;
    final int customer;
    final int region;
    final int payments;
    final int participants;
    final int commissionFree;
    final int reverses;
    final int reversal;
    /** By name, so that equal attributes have equal texts. */
    final List<Attribute> attributes;

    /** Names of the stored columns in the order in which a row is written. What the file does not have is left to its default. */
    final String stored;

    final int fields;
    final int count;
    private final int[] cells = new int[ALL.size()];

    Columns(List<String> heading) {
        Arrays.fill(cells, -1);
        attributes = find(heading);
        count = heading.size();
        id = cells[ID];
        booked = cells[BOOKED];
        invoiced = cells[INVOICED];
        paid = cells[PAID];
        amount = cells[AMOUNT];
        currency = cells[CURRENCY];
        quantity = cells[QUANTITY];
        cost = cells[COST];
        product = cells[PRODUCT];
        category = cells[CATEGORY];
        customer = cells[CUSTOMER];
        region = cells[REGION];
        payments = cells[PAYMENTS];
        participants = cells[PARTICIPANTS];
        commissionFree = cells[COMMISSION_FREE];
        reverses = cells[REVERSES];
        reversal = cells[REVERSAL];
        List<String> names = stored();
        stored = String.join(", ", names);
        fields = names.size();
    }

    static String name(int column) {
        return ALL.get(column);
    }

    private List<String> stored() {
        List<String> names = new ArrayList<>(List.of("id", "stamp", "content", "booked"));
        add(names, "invoiced", invoiced >= 0);
        names.addAll(List.of("amount", "currency"));
        add(names, "quantity", writesQuantity());
        add(names, "cost", cost >= 0);
        add(names, "product", product >= 0);
        add(names, "category", category >= 0);
        add(names, "customer", customer >= 0);
        add(names, "region", region >= 0);
        add(names, "payments", writesPayments());
        add(names, "participants", participants >= 0);
        add(names, "commission_free", commissionFree >= 0);
        add(names, "reverses", writesReversal());
        add(names, "reversal", writesReversal());
        add(names, "attributes", !attributes.isEmpty());
        return names;
    }

    private static void add(List<String> names, String name, boolean there) {
        if (there) {
            names.add(name);
        }
    }

    /** The quantity of a reversal is negative unless the file says otherwise. */
    boolean writesQuantity() {
        return quantity >= 0 || reverses >= 0;
    }

    boolean writesPayments() {
        return payments >= 0 || paid >= 0;
    }

    boolean writesReversal() {
        return reverses >= 0 || reversal >= 0;
    }

    private List<Attribute> find(List<String> heading) {
        List<Issue> wrong = new ArrayList<>();
        List<Attribute> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int cell = 0; cell < heading.size(); cell++) {
            String name = heading.get(cell);
            String known = name.toLowerCase(Locale.ROOT);
            if (!seen.add(known)) {
                wrong.add(Issue.inRow(1, shortened(name), "csv.column-twice", shortened(name)));
            } else if (known.startsWith(ATTRIBUTE)) {
                String attribute = name.substring(ATTRIBUTE.length());
                if (!NAME.matcher(attribute).matches() || BUILT_IN.contains(attribute.toLowerCase(Locale.ROOT))) {
                    wrong.add(Issue.inRow(1, shortened(name), "commission.bad-attribute", shortened(name)));
                } else {
                    byte[] json = ("\"" + attribute + "\":").getBytes(StandardCharsets.UTF_8);
                    found.add(new Attribute(cell, json, name));
                }
            } else if (ALL.contains(known)) {
                cells[ALL.indexOf(known)] = cell;
            } else {
                wrong.add(Issue.inRow(1, shortened(name), "commission.unknown-column", shortened(name), columns()));
            }
        }
        REQUIRED.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> wrong.add(Issue.inRow(1, name, "csv.missing-column", name)));
        if (found.size() > MOST_ATTRIBUTES) {
            wrong.add(Issue.inRow(1, null, "commission.too-many-attributes", found.size(), MOST_ATTRIBUTES));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, wrong.subList(0, Math.min(wrong.size(), 200)));
        }
        found.sort(Comparator.comparing(Attribute::column));
        return List.copyOf(found);
    }

    static String columns() {
        return String.join(", ", ALL) + ", " + ATTRIBUTE + "…";
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
