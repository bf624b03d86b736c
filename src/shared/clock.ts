/** Tells the present instant. Only the entry points read the machine's clock; everything else takes a `Clock`. */
export type Clock = () => Date;
