package org.linli.law;

import org.springframework.stereotype.Service;

/** The door to what may be cited. */
@Service
public class LegalBases {}
