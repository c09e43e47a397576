package dev.accord.mail.domain;

import com.samskivert.mustache.Mustache;
import java.util.Set;
import java.util.TreeSet;

/** Collects the names a template uses outside its sections: what is inside belongs to the section's own items. */
final class MergeFields implements Mustache.Visitor {

    private final Set<String> names = new TreeSet<>();

    Set<String> names() {
        return names;
    }

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        return false;
    }

    @Override
    public boolean visitSection(String name) {
        names.add(name);
        return false;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add(name);
        return true;
    }
}
