/**
 * Rendering (PDFBox), hashing, sealing, immutable storage and verification of documents.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package dev.accord.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
