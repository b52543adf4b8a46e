/** Six quiet fills that stay apart in grey, too; the name on each says the same. */
export const partFills = ['#cfe3e6', '#f6e2bd', '#d9d2ec', '#cfe6cf', '#f3d3cf', '#e3e3d3']
export const partFill = (index: number) => partFills[index % partFills.length]!
